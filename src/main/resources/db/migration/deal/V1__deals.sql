create schema deal;

-- The deals that partners registered, and those of them that were won. Money is in minor units of an ISO 4217 currency.
create table deal.deals (
	id              uuid        primary key,
	partner_id      uuid        not null references partner.partners,
	source_system   text        not null,
	external_id     text        not null,
	name            text        not null,
	customer        text,
	registered_on   date        not null,
	amount_minor    bigint,
	currency        text,
	recorded_at     timestamptz not null,
	recorded_by     text        not null,
	source          text        not null,
	closed_on       date,
	booked_minor    bigint,
	booked_currency text,
	won_recorded_at timestamptz,
	won_recorded_by text,
	won_source      text,
	unique (source_system, external_id),
	check ((amount_minor is null) = (currency is null)),
	check ((closed_on is null) = (booked_minor is null) and (closed_on is null) = (booked_currency is null))
);

create index deals_partner_idx on deal.deals (partner_id);

-- The later stages to which a registered deal moved.
create table deal.progressions (
	id            uuid        primary key,
	deal_id       uuid        not null references deal.deals,
	stage         text        not null,
	progressed_on date        not null,
	recorded_at   timestamptz not null,
	recorded_by   text        not null,
	source        text        not null,
	unique (deal_id, stage, progressed_on)
);

-- Each partner's first opportunity progression carries position 1.
create view deal.progression_facts as
select d.partner_id, p.deal_id, d.name as deal_name, p.id as progression_id, p.stage, p.progressed_on, p.recorded_at,
	p.recorded_by, p.source,
	row_number() over (partition by d.partner_id order by p.progressed_on, p.recorded_at, p.id) as position
from deal.progressions p
join deal.deals d on d.id = p.deal_id;

-- What happened, in words without mail addresses.
create view deal.timeline_facts as
select partner_id, cast(null as uuid) as runway_id, 'deal_registered' as kind, registered_on as happened_on, recorded_at,
	recorded_by, source, regexp_replace('Deal registered: ' || name || coalesce(' for ' || customer, ''), '\S+@\S+', '…', 'g') as summary,
	'deal:' || id as ref
from deal.deals
union all
select partner_id, null, 'deal_progressed', progressed_on, recorded_at, recorded_by, source,
	case position when 1 then 'First opportunity progression: ' else 'Deal progressed: ' end
		|| regexp_replace(deal_name || ' moved to ' || stage, '\S+@\S+', '…', 'g'),
	'progression:' || progression_id
from deal.progression_facts
union all
select partner_id, null, 'deal_won', closed_on, won_recorded_at, won_recorded_by, won_source,
	regexp_replace('Deal won: ' || name, '\S+@\S+', '…', 'g'),
	'won:' || id
from deal.deals
where closed_on is not null;
