create schema runway;

-- One partner's clocked run. The targets are those that the partner signed under, in days after the signing date; they are not known
-- before the runway has started. The day of the first review is that of a partner that was taken over, and no extension.
create table runway.runways (
	id                      uuid        primary key,
	partner_id              uuid        not null references partner.partners,
	signed_on               date        not null,
	tracked_since           date        not null,
	first_review_on         date,
	takeover_id             uuid,
	opened_at               timestamptz not null,
	opened_by               text,
	opened_through          text        not null default 'IMPORT',
	started_at              timestamptz,
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
	owner_capacity          int,
	closed_won_review_days  int,
	ended_on                date,
	ended_at                timestamptz,
	ended_by                text,
	ended_through           text,
	end_kind                text,
	end_reason              text,
	version                 int         not null
);

-- A partner has one open runway at a time; one that ended and signed again has several.
create unique index runways_open_key on runway.runways (partner_id) where ended_on is null;
create index runways_partner_idx on runway.runways (partner_id, opened_at);
create index runways_takeover_idx on runway.runways (takeover_id);
create index runways_waiting_idx on runway.runways (opened_at) where started_at is null and ended_on is null;
create index runways_ended_idx on runway.runways (ended_at) where ended_at is not null;

-- Each milestone once per runway: the day it happened, when and how Runway learned of it, and who reported it where a person or a system
-- has said so.
create table runway.milestones (
	runway_id   uuid        not null references runway.runways,
	milestone   text        not null,
	occurred_on date        not null,
	recorded_at timestamptz not null,
	recorded_by text,
	source      text        not null,
	evidence    text,
	primary key (runway_id, milestone)
);

create index milestones_told_idx on runway.milestones (recorded_at);

-- Where each clock ends and why: what moved it, by how many days, until when it is paused, at whose word and through which door.
-- Entries are added, never changed: position 0 is the original date. The day is the programme's.
create table runway.clock_entries (
	runway_id    uuid        not null references runway.runways,
	position     int         not null,
	kind         text        not null,
	ends_on      date        not null,
	days         int         not null,
	paused_until date,
	reason       text        not null,
	recorded_by  text        not null,
	source       text        not null,
	recorded_on  date        not null,
	recorded_at  timestamptz not null,
	primary key (runway_id, position)
);

create index clock_entries_pauses_idx on runway.clock_entries (runway_id, position) where kind in ('PAUSED', 'RESUMED');

-- When a live partner that has not won a deal is looked at. Entries are added, never changed: position 0 is the original.
create table runway.selling_reviews (
	runway_id   uuid        not null references runway.runways,
	position    int         not null,
	review_on   date        not null,
	reason      text        not null,
	recorded_by text        not null,
	recorded_on date        not null,
	recorded_at timestamptz not null,
	primary key (runway_id, position)
);

-- Owners over capacity: each is reported once a month.
create table runway.capacity_warnings (
	owner     text        not null references partner.owners,
	month     text        not null,
	load      int         not null,
	capacity  int         not null,
	warned_at timestamptz not null,
	primary key (owner, month)
);

-- The days of a runway side by side: what the tables of runways and milestones say, kept in step by triggers, so that figures
-- over all partners read one short row for each instead of gathering six.
create table runway.runway_days (
	runway_id           uuid primary key references runway.runways on delete cascade,
	partner_id          uuid not null,
	signed_on           date not null,
	ended_on            date,
	agreement_on        date,
	onboarding_on       date,
	certification_on    date,
	joint_plan_on       date,
	first_deal_on       date,
	first_closed_won_on date
);

create function runway.take_over_runway() returns trigger language plpgsql as $$
begin
	insert into runway.runway_days (runway_id, partner_id, signed_on, ended_on)
	values (new.id, new.partner_id, new.signed_on, new.ended_on)
	on conflict (runway_id) do update set signed_on = new.signed_on, ended_on = new.ended_on;
	return null;
end
$$;

create trigger runways_begin_days after insert on runway.runways
	for each row execute function runway.take_over_runway();
create trigger runways_take_over_days after update on runway.runways
	for each row when ((old.signed_on, old.ended_on) is distinct from (new.signed_on, new.ended_on))
	execute function runway.take_over_runway();

-- Takes over the one day that has changed and leaves the others, so that two who report at once do not lose each other's.
create function runway.take_over_milestone() returns trigger language plpgsql as $$
declare
	changed runway.milestones := coalesce(new, old);
	day date := case when tg_op = 'DELETE' then null else new.occurred_on end;
begin
	update runway.runway_days set
		agreement_on = case changed.milestone when 'AGREEMENT_SIGNED' then day else agreement_on end,
		onboarding_on = case changed.milestone when 'ONBOARDING_DONE' then day else onboarding_on end,
		certification_on = case changed.milestone when 'CERTIFICATION_DONE' then day else certification_on end,
		joint_plan_on = case changed.milestone when 'JOINT_PLAN_SIGNED' then day else joint_plan_on end,
		first_deal_on = case changed.milestone when 'FIRST_DEAL_REGISTERED' then day else first_deal_on end,
		first_closed_won_on = case changed.milestone when 'FIRST_CLOSED_WON' then day else first_closed_won_on end
	where runway_id = changed.runway_id;
	return null;
end
$$;

create trigger milestones_take_over_day after insert or delete or update of occurred_on on runway.milestones
	for each row execute function runway.take_over_milestone();
