-- Each milestone of each runway: the day on which it is due by what the partner signed under, and the day on which it was
-- reached. A runway that has not started yet has no due days.
create or replace view runway.milestone_facts as
select runway.id as runway_id, runway.partner_id, step.position, step.milestone, runway.signed_on + step.due_day as due_on,
	step.reached_on
from runway.runways runway
join runway.runway_days days on days.runway_id = runway.id
cross join lateral (values
	(1, 'AGREEMENT_SIGNED', runway.agreement_due_day, days.agreement_on),
	(2, 'ONBOARDING_DONE', runway.onboarding_due_day, days.onboarding_on),
	(3, 'CERTIFICATION_DONE', runway.certification_due_day, days.certification_on),
	(4, 'JOINT_PLAN_SIGNED', runway.joint_plan_due_day, days.joint_plan_on),
	(5, 'FIRST_DEAL_REGISTERED', runway.first_deal_due_day, days.first_deal_on),
	(6, 'FIRST_CLOSED_WON', runway.closed_won_due_day, days.first_closed_won_on)) as step (position, milestone, due_day, reached_on);
