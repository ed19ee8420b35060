-- Every first-deal target with the day of the deal, and whether it was or can still be missed: no deal came in time, no
-- other target took its place in time, and the partnership did not end before. One without a deal is missed once its day
-- has passed, which only the reader knows.
create or replace view runway.first_deal_target_facts as
select t.partner_id, t.runway_id, t.position, t.weeks, t.target_on, t.effective_on, t.replaced_on, t.recorded_at,
	m.occurred_on as deal_on,
	(m.occurred_on is null or m.occurred_on > t.target_on) and (t.replaced_on is null or t.replaced_on > t.target_on)
		and (r.ended_on is null or r.ended_on > t.target_on) as missable
from plan.first_deal_target_facts t
join runway.runways r on r.id = t.runway_id
left join runway.milestones m on m.runway_id = t.runway_id and m.milestone = 'FIRST_DEAL_REGISTERED';
