-- The rung of the rescue ladder on which an idle partner stands, with its dates; help has a plan once it was planned.
create or replace view ladder.open_rung_facts as
select runway_id, rung, opened_on, ends_on, planned_on
from ladder.rungs
where outcome is null;
