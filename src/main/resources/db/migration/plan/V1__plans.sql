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

-- Each target with the day from which the next one took its place.
create view plan.first_deal_target_facts as
select partner_id, runway_id, position, weeks, target_on, effective_on,
	lead(effective_on) over (partition by partner_id, runway_id order by position) as replaced_on, recorded_at
from plan.first_deal_targets;

-- What happened, in words without mail addresses.
create view plan.timeline_facts as
select partner_id, runway_id, 'plan_signed' as kind, greatest(partner_signed_on, vendor_signed_on) as happened_on,
	recorded_at, recorded_by, source,
	regexp_replace('Joint plan signed by ' || partner_signed_by || ' for the partner and ' || vendor_signed_by || ' for the vendor', '\S+@\S+', '…', 'g')
		as summary,
	'plan:' || runway_id as ref
from plan.plans
union all
select t.partner_id, t.runway_id, 'first_deal_target_changed', t.effective_on, t.recorded_at, t.recorded_by, t.source,
	'First-deal target moved from ' || earlier.target_on || ' to ' || t.target_on || ' (week ' || t.weeks || ')',
	'first-deal-target:' || t.runway_id || ':' || t.position
from plan.first_deal_targets t
join plan.first_deal_targets earlier on earlier.runway_id = t.runway_id and earlier.position = t.position - 1;
