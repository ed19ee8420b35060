create schema plan;

-- The joint plan of a partner's runway, once, with both signatures.
create table plan.plans (
	runway_id         uuid        primary key,
	partner_id        uuid        not null references partner.partners,
	target_accounts   text        not null,
	value_proposition text        not null,
	deal_registration text        not null,
	attribution_rules text        not null,
	cadence           text        not null,
	partner_signed_by text        not null,
	partner_signed_on date        not null,
	vendor_signed_by  text        not null,
	vendor_signed_on  date        not null,
	recorded_at       timestamptz not null,
	recorded_by       text        not null,
	source            text        not null
);

create index plans_partner_idx on plan.plans (partner_id);

-- Until when the first deal should be registered. Entries are added, never changed: position 0 is what was set at the signing.
create table plan.first_deal_targets (
	runway_id    uuid        not null,
	position     int         not null,
	partner_id   uuid        not null references partner.partners,
	weeks        int         not null check (weeks > 0),
	target_on    date        not null,
	effective_on date        not null,
	recorded_at  timestamptz not null,
	recorded_by  text        not null,
	source       text        not null,
	primary key (runway_id, position)
);

create index first_deal_targets_partner_idx on plan.first_deal_targets (partner_id);
