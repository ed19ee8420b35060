-- Cohort progress
--
-- Definition: Partners grouped by the month in which they signed, and the share of each group that reached each milestone.
-- Numerator: those of the month that reached the milestone until today.
-- Denominator: all that signed in the month.
-- Left out: nobody. A cohort is mature once all its partners have had 120 days; before, its figures can only grow.
select cohort,
	count(*) as signed,
	count(*) filter (where age >= :liveBy) as matured,
	count(agreement_day) as agreement_signed,
	count(onboarding_day) as onboarding_done,
	count(certification_day) as certification_done,
	count(joint_plan_day) as joint_plan_signed,
	count(live_day) as first_deal_registered,
	count(won_day) as first_closed_won
from runs
group by cohort
