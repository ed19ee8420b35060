-- Milestone hit rate
--
-- Definition: For each milestone, the share of signed partners that reached it.
-- Numerator: those that reached the milestone until today, on whatever day and in whatever order.
-- Denominator: all that signed.
-- Left out: nobody. Partners that signed only lately count as not there yet, so filter by period to compare.
select coalesce(sum(signed), 0) as signed,
	coalesce(sum(agreement_signed), 0) as agreement_signed,
	coalesce(sum(onboarding_done), 0) as onboarding_done,
	coalesce(sum(certification_done), 0) as certification_done,
	coalesce(sum(joint_plan_signed), 0) as joint_plan_signed,
	coalesce(sum(first_deal_registered), 0) as first_deal_registered,
	coalesce(sum(first_closed_won), 0) as first_closed_won
from cohorts
