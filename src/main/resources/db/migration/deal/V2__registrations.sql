-- What a deal is and what has become of it. The keys tell end customers apart; the version tells two edits apart.
alter table deal.deals
	add column kind         text        not null default 'REGISTRATION',
	add column state        text        not null default 'SUBMITTED',
	add column engagement   text,
	add column sponsor      text,
	add column domain       text,
	add column customer_key text,
	add column domain_key   text,
	add column stage        text,
	add column submitted_at timestamptz,
	add column inferred     boolean     not null default false,
	add column closes_on    date,
	add column expires_on   date,
	add column load_id      uuid,
	add column updated_at   timestamptz,
	add column version      int         not null default 1;

update deal.deals deal
set state = case when closed_on is null then 'SUBMITTED' else 'WON' end,
	updated_at = coalesce(won_recorded_at, recorded_at),
	stage = (select p.stage from deal.progressions p where p.deal_id = deal.id
		order by p.progressed_on desc, p.recorded_at desc, p.id desc limit 1);

alter table deal.deals
	alter column kind drop default,
	alter column state drop default,
	alter column updated_at set not null,
	add check ((kind = 'REFERRAL') = (sponsor is not null)),
	add check ((state = 'WON') = (closed_on is not null));

drop index deal.deals_partner_idx;
create index deals_partner_idx on deal.deals (partner_id, updated_at, id);
create index deals_updated_idx on deal.deals (updated_at, id);
create index deals_state_idx on deal.deals (state, updated_at, id);
create index deals_load_idx on deal.deals (load_id) where load_id is not null;
create index deals_expiry_idx on deal.deals (expires_on) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');
create index deals_customer_idx on deal.deals (customer_key) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');
create index deals_domain_idx on deal.deals (domain_key) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');

-- What became of a deal after its registration, who decided it and why. Entries are added, never changed; the kind is the
-- state into which the deal went, or EXTENDED.
create table deal.changes (
	deal_id     uuid        not null references deal.deals,
	position    int         not null,
	kind        text        not null,
	happened_on date        not null,
	code        text,
	reason      text,
	expires_on  date,
	recorded_at timestamptz not null,
	recorded_by text        not null,
	source      text        not null,
	primary key (deal_id, position)
);

insert into deal.changes (deal_id, position, kind, happened_on, recorded_at, recorded_by, source)
select id, 0, 'WON', closed_on, won_recorded_at, won_recorded_by, won_source
from deal.deals
where closed_on is not null;

-- End customers that a registration names: whoever changes what stands for one holds its row until the commit.
create table deal.customers (
	key text primary key
);

-- Registrations that named the same end customer while both stood; the later one comes first.
create table deal.conflicts (
	deal_id     uuid        not null references deal.deals,
	other_id    uuid        not null references deal.deals,
	found_on    date        not null,
	found_at    timestamptz not null,
	recorded_by text        not null,
	source      text        not null,
	primary key (deal_id, other_id)
);

create index conflicts_other_idx on deal.conflicts (other_id);

-- Registrations that were refused because the partner had no selling rights, each once.
create table deal.refusals (
	id            uuid        primary key,
	partner_id    uuid        not null references partner.partners,
	source_system text        not null,
	external_id   text        not null,
	name          text        not null,
	customer      text,
	registered_on date        not null,
	reason        text        not null,
	refused_on    date        not null,
	recorded_at   timestamptz not null,
	recorded_by   text        not null,
	source        text        not null,
	unique (partner_id, source_system, external_id, registered_on, reason)
);

-- What became of the deals, in words without mail addresses, amounts and the names of other partners.
create or replace view deal.timeline_facts as
select partner_id, cast(null as uuid) as runway_id,
	case kind when 'REFERRAL' then 'referral_received' else 'deal_registered' end as kind, registered_on as happened_on,
	recorded_at, recorded_by, source,
	case when kind = 'REFERRAL' then 'Referral received: ' when inferred then 'Deal registered (follows from the won deal): '
		else 'Deal registered: ' end
		|| regexp_replace(name || coalesce(' for ' || customer, '') || coalesce(', run by ' || sponsor, ''), '\S+@\S+', '…', 'g')
		as summary,
	'deal:' || id as ref
from deal.deals
union all
select partner_id, null, 'deal_progressed', progressed_on, recorded_at, recorded_by, source,
	case position when 1 then 'First opportunity progression: ' else 'Deal progressed: ' end
		|| regexp_replace(deal_name || ' moved to ' || stage, '\S+@\S+', '…', 'g'),
	'progression:' || progression_id
from deal.progression_facts
union all
select d.partner_id, null, 'deal_' || lower(c.kind), c.happened_on, c.recorded_at, c.recorded_by, c.source,
	case c.kind when 'WON' then 'Deal won: ' when 'LOST' then 'Deal lost: ' else
		case d.kind when 'REFERRAL' then 'Referral ' else 'Registration ' end || replace(lower(c.kind), '_', ' ') || ': ' end
		|| regexp_replace(d.name || coalesce(' until ' || c.expires_on, '') || coalesce(', ' || replace(lower(c.code), '_', ' '), '')
			|| coalesce(': ' || c.reason, ''), '\S+@\S+', '…', 'g'),
	case c.kind when 'WON' then 'won:' || d.id else 'deal-change:' || d.id || ':' || c.position end
from deal.changes c
join deal.deals d on d.id = c.deal_id
union all
select d.partner_id, null, 'deal_conflict', c.found_on, c.found_at, c.recorded_by, c.source,
	regexp_replace('Conflict: another open registration names the same end customer as ' || d.name, '\S+@\S+', '…', 'g'),
	'conflict:' || c.deal_id || ':' || c.other_id
from deal.conflicts c
join deal.deals d on d.id = c.deal_id
union all
select d.partner_id, null, 'deal_conflict', c.found_on, c.found_at, c.recorded_by, c.source,
	regexp_replace('Conflict: another open registration names the same end customer as ' || d.name, '\S+@\S+', '…', 'g'),
	'conflict-of:' || c.other_id || ':' || c.deal_id
from deal.conflicts c
join deal.deals d on d.id = c.other_id
union all
select partner_id, null, 'deal_refused', refused_on, recorded_at, recorded_by, source,
	regexp_replace('Registration refused: ' || name || coalesce(' for ' || customer, '') || ': ' || reason, '\S+@\S+', '…', 'g'),
	'refusal:' || id
from deal.refusals;

alter table deal.deals
	drop column won_recorded_at,
	drop column won_recorded_by,
	drop column won_source;
