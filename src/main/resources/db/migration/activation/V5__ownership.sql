-- Runways that somebody still has to work on: neither ended nor activated. Until a runway has started, or where its
-- targets say nothing of capacity, the default of the programme counts.
create view activation.open_runways as
select runway.id as runway_id, runway.partner_id, coalesce(runway.owner_capacity, 25) as owner_capacity
from activation.runways runway
where runway.ended_on is null
  and not exists (select 1
                  from activation.milestones milestone
                  where milestone.runway_id = runway.id and milestone.milestone = 'FIRST_CLOSED_WON');

-- With how many open runways an owner is loaded, and how many the strictest of their targets allow.
create view activation.owner_loads as
select partner.owner, count(*)::int as load, min(runway.owner_capacity) as capacity
from activation.open_runways runway
join partner.partner_facts partner on partner.partner_id = runway.partner_id
group by partner.owner;

-- Owners over capacity: each is reported once a month.
create table activation.capacity_warnings (
	owner     text        not null references partner.owners,
	month     text        not null,
	load      int         not null,
	capacity  int         not null,
	warned_at timestamptz not null,
	primary key (owner, month)
);

-- Changes of owner whose tasks are looked at once more: the engine's search learns of a new task some moments late.
create table activation.owner_follow_ups (
	id         uuid        primary key,
	partner_id uuid        not null references partner.partners,
	from_owner text        not null,
	due_at     timestamptz not null
);

create index owner_follow_ups_due_idx on activation.owner_follow_ups (due_at);
