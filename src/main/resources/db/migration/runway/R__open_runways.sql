-- Runways that somebody still has to work on: neither ended nor activated. Until a runway has started, or where its
-- targets say nothing of capacity, the default of the programme counts.
create or replace view runway.open_runways as
select runway.id as runway_id, runway.partner_id, coalesce(runway.owner_capacity, 25) as owner_capacity
from runway.runways runway
where runway.ended_on is null
	and not exists (select from runway.milestones won
		where won.runway_id = runway.id and won.milestone = 'FIRST_CLOSED_WON');
