-- All that happened to the partners, from the views that the modules publish for it. A ref is unique here as well.
create or replace view timeline.entries as
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'partner/' || ref as ref
from partner.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'runway/' || ref
from runway.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'ladder/' || ref
from ladder.timeline_facts
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
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'runway/' || ref
from runway.missed_target_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, upper(source), summary, 'notification/' || ref
from notification.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'stuck/' || ref
from stuck.timeline_facts
union all
select partner_id, runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, 'signing/' || ref
from signing.timeline_facts;
