-- What happened, in words without mail addresses.
create or replace view plan.timeline_facts as
select partner_id, runway_id, 'plan_signed' as kind, greatest(partner_signed_on, vendor_signed_on) as happened_on,
	recorded_at, recorded_by, source,
	regexp_replace('Joint plan signed by ' || partner_signed_by || ' for the partner and ' || vendor_signed_by || ' for the vendor', '\S+@\S+', '…', 'g')
		as summary,
	'plan:' || runway_id as ref
from plan.plans
union all
select t.partner_id, t.runway_id, 'first_deal_target_changed', t.effective_on, t.recorded_at, t.recorded_by, t.source,
	'First-deal target moved from ' || earlier.target_on || ' to ' || t.target_on || ' (week ' || t.weeks || ')',
	'first-deal-target:' || t.runway_id || ':' || t.position
from plan.first_deal_targets t
join plan.first_deal_targets earlier on earlier.runway_id = t.runway_id and earlier.position = t.position - 1;
