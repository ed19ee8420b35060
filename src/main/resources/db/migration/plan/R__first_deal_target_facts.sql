-- Each target with the day from which the next one took its place.
create or replace view plan.first_deal_target_facts as
select partner_id, runway_id, position, weeks, target_on, effective_on,
	lead(effective_on) over (partition by partner_id, runway_id order by position) as replaced_on, recorded_at
from plan.first_deal_targets;
