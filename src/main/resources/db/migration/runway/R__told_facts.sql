-- Each milestone that happened since Runway has known its partner, with the instant at which Runway heard of it.
create or replace view runway.told_facts as
select told.runway_id, told.milestone, told.occurred_on as reached_on, told.recorded_at as told_at
from runway.milestones told
join runway.runways runway on runway.id = told.runway_id
where told.occurred_on >= runway.tracked_since;
