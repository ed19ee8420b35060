-- What people have done about something of a partner that was stuck. What they wrote is shown without mail addresses.
create or replace view stuck.timeline_facts as
select partner_id, null::uuid as runway_id, 'mended' as kind, done_on as happened_on, done_at as recorded_at, done_by as recorded_by,
	source, regexp_replace(deed || coalesce(': ' || reason, ''), '\S+@\S+', '…', 'g') as summary, 'remedy:' || id as ref
from stuck.remedies
where partner_id is not null;
