-- Cohort curves
--
-- Definition: How each cohort moves: for each week since the signature, the share of the month's partners that had reached
--   a milestone by then, up to day 182. Cohorts of the last twelve months, or of the period or cohort that the filter names.
-- Numerator: those that reached the milestone by the end of that week.
-- Denominator: all that signed in the month.
-- Left out: nobody. A point is mature once the month's last partner has had so many days; before, it can only grow.
select cohort, milestone, least((day + 6) / 7 * 7, 189) as by_day, count(*) as partners, min(age) as youngest
from runs
cross join lateral (values
	(0, 0),
	(1, agreement_day),
	(2, onboarding_day),
	(3, certification_day),
	(4, joint_plan_day),
	(5, live_day),
	(6, won_day)) as reached (milestone, day)
where day is not null and signed_on >= :yearFrom
group by 1, 2, 3
