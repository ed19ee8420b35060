-- Cohort progress
--
-- Definition: Partners grouped by the month in which they signed, and the share of each group that reached each milestone.
-- Numerator: those of the month that reached the milestone until today.
-- Denominator: all that signed in the month.
-- Left out: nobody. A cohort is mature once all its partners have had 120 days; before, its figures can only grow.
select cohort, signed, matured, agreement_signed, onboarding_done, certification_done, joint_plan_signed,
	first_deal_registered, first_closed_won
from cohorts
