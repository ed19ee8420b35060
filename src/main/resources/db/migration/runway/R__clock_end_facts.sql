-- The last day of each clock after all extensions and pauses, for those who look for the clocks that end on some days.
create or replace view runway.clock_end_facts as
select distinct on (runway_id) runway_id, ends_on
from runway.clock_entries
order by runway_id, position desc;
