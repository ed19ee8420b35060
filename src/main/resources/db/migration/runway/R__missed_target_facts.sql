-- The columns of a timeline, one row per target that is missed once happened_on has come.
create or replace view runway.missed_target_facts as
select partner_id, runway_id, cast('first_deal_target_missed' as text) as kind, target_on + 1 as happened_on,
	greatest((target_on + 1)::timestamp at time zone 'UTC', recorded_at) as recorded_at, cast('runway' as text) as recorded_by,
	cast('PROCESS' as text) as source, 'First-deal target missed: no deal by ' || target_on || ' (week ' || weeks || ')' as summary,
	'missed-target:' || runway_id || ':' || position as ref
from runway.first_deal_target_facts
where missable;
