-- The rung of the rescue ladder on which an idle partner stands, with its dates; help has a plan once it was planned.
create or replace view activation.open_rungs as
select runway_id, rung, opened_on, ends_on, planned_on
from activation.rungs
where outcome is null;
