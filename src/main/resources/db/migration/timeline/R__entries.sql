-- All that happened to the partners, from the views that the modules publish for it. A ref is unique here as well. What a task
-- recorded is by the person who completed it.
create or replace view timeline.entries as
select entry.partner_id, entry.runway_id, entry.kind, entry.happened_on, entry.recorded_at,
	coalesce(task.person, entry.recorded_by) as recorded_by, entry.source, entry.summary, entry.ref
from (
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'partner/' || ref as ref
from partner.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'activation/' || ref
from activation.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'certification/' || ref
from certification.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'plan/' || ref
from plan.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'deal/' || ref
from deal.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'activation/' || ref
from activation.first_deal_target_misses
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, upper(source), summary, 'notification/' || ref
from notification.timeline_facts
) entry
left join lateral (
	select person
	from activation.task_facts
	where entry.source in ('TASK', 'INFERRED') and task_facts.partner_id = entry.partner_id
	and entry.recorded_at between task_facts.recorded_from and task_facts.recorded_until
	order by task_facts.recorded_from desc
	limit 1
) task on true;
