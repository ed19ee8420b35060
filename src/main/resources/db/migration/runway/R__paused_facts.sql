-- Until when the clock of each runway was paused last, unless it was resumed. Whether that is over only the reader knows.
create or replace view runway.paused_facts as
select last.runway_id, last.paused_until
from (
	select distinct on (runway_id) runway_id, kind, paused_until
	from runway.clock_entries
	where kind in ('PAUSED', 'RESUMED')
	order by runway_id, position desc) last
where last.kind = 'PAUSED';
