-- The clock of each runway as others may read it: its length and what milestone 5 is called, by what the partner signed under,
-- until when it was paused last, unless it was resumed, and its last day after all extensions and pauses. A runway that has
-- not started yet has no length.
create or replace view runway.clock_facts as
select runway.id as runway_id, runway.clock_days, runway.gate,
	(select entry.paused_until
	from runway.clock_entries entry
	where entry.runway_id = runway.id and entry.kind in ('PAUSED', 'RESUMED')
	order by entry.position desc
	limit 1) as paused_until,
	(select entry.ends_on
	from runway.clock_entries entry
	where entry.runway_id = runway.id
	order by entry.position desc
	limit 1) as ends_on
from runway.runways runway;
