create schema activation;

-- One partner's clocked run. The targets are those that the partner signed under, in days after the signing date.
create table activation.runways (
	id                      uuid        primary key,
	partner_id              uuid        not null references partner.partners,
	signed_on               date        not null,
	tracked_since           date        not null,
	takeover_id             uuid,
	opened_at               timestamptz not null,
	started_at              timestamptz,
	process_instance_key    bigint      unique,
	agreement_due_day       int,
	onboarding_due_day      int,
	certification_due_day   int,
	joint_plan_due_day      int,
	first_deal_due_day      int,
	closed_won_due_day      int,
	reminder_lead_days      int,
	sales_reps              int,
	sales_engineers         int,
	gate                    text,
	clock_days              int,
	recovery_days           int,
	first_deal_target_weeks int,
	version                 int         not null
);

-- A partner has one open runway at a time, and until runways can end just one.
create unique index runways_partner_key on activation.runways (partner_id);
create index runways_takeover_idx on activation.runways (takeover_id);
create index runways_unconfirmed_idx on activation.runways (opened_at) where process_instance_key is null;

-- Each milestone once per runway: the day it happened, and when and how Runway learned of it.
create table activation.milestones (
	runway_id   uuid        not null references activation.runways,
	milestone   text        not null,
	occurred_on date        not null,
	recorded_at timestamptz not null,
	source      text        not null,
	evidence    text,
	primary key (runway_id, milestone)
);

-- Where each clock ends and why. Entries are added, never changed: position 0 is the original date.
create table activation.clock_entries (
	runway_id   uuid        not null references activation.runways,
	position    int         not null,
	ends_on     date        not null,
	reason      text        not null,
	recorded_by text        not null,
	recorded_at timestamptz not null,
	primary key (runway_id, position)
);
