-- The clock of each runway as others may read it: its length and what milestone 5 is called, by what the partner signed under,
-- and until when it was paused last, unless it was resumed. A runway that the process has not planned yet has no length.
create or replace view activation.clock_facts as
select runway.id as runway_id, runway.clock_days, runway.gate,
	(select entry.paused_until
	from activation.clock_entries entry
	where entry.runway_id = runway.id and entry.kind in ('PAUSED', 'RESUMED')
	order by entry.position desc
	limit 1) as paused_until
from activation.runways runway;
