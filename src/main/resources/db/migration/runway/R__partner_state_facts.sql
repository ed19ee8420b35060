-- How far each partner has come: on its open runway, or on its last. Until when a clock is paused stands beside it: whether that is
-- over only the reader knows.
create or replace view runway.partner_state_facts as
select runway.partner_id, runway.id as runway_id,
	case when runway.ended_on is not null then 'ENDED'
		when exists (select from runway.milestones where runway_id = runway.id and milestone = 'FIRST_CLOSED_WON') then 'ACTIVATED'
		when exists (select from runway.milestones where runway_id = runway.id and milestone = 'FIRST_DEAL_REGISTERED') then 'LIVE'
		when runway.started_at is not null then 'RUNNING'
		else 'STARTING' end as state,
	(select case kind when 'PAUSED' then paused_until end
	from runway.clock_entries
	where runway_id = runway.id and kind in ('PAUSED', 'RESUMED')
	order by position desc
	limit 1) as paused_until
from runway.runways runway
where not exists (select from runway.runways later
	where later.partner_id = runway.partner_id and (later.opened_at, later.id) > (runway.opened_at, runway.id));
