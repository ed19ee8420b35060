-- Cohorts
--
-- Definition: What metrics of months of signing share: how many partners signed in each month, how many of them reached each
--   milestone until today, and how many days the youngest has had.
-- Numerator: none; each metric says what it counts.
-- Denominator: all that signed in the month; matured are those that did at least 120 days ago.
-- Left out: nobody.
select cohort,
	count(*) as signed,
	count(*) filter (where age >= :liveBy) as matured,
	min(age) as youngest,
	count(agreement_day) as agreement_signed,
	count(onboarding_day) as onboarding_done,
	count(certification_day) as certification_done,
	count(joint_plan_day) as joint_plan_signed,
	count(live_day) as first_deal_registered,
	count(won_day) as first_closed_won
from runs
group by cohort
