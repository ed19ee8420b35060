-- Each milestone of each runway with the instant at which Runway learned of it, and through which door.
create or replace view runway.reached_facts as
select runway_id, milestone, occurred_on as reached_on, recorded_at, source
from runway.milestones;
