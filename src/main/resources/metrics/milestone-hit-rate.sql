-- Milestone hit rate
--
-- Definition: For each milestone, the share of signed partners that reached it.
-- Numerator: those that reached the milestone until today, on whatever day and in whatever order.
-- Denominator: all that signed.
-- Left out: nobody. Partners that signed only lately count as not there yet, so filter by period to compare.
select count(*) as signed,
	count(agreement_day) as agreement_signed,
	count(onboarding_day) as onboarding_done,
	count(certification_day) as certification_done,
	count(joint_plan_day) as joint_plan_signed,
	count(live_day) as first_deal_registered,
	count(won_day) as first_closed_won
from runs
