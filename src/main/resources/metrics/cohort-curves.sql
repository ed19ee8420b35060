-- Cohort curves
--
-- Definition: How each cohort moves: for each week since the signature, the share of the month's partners that had reached
--   a milestone by then, up to day 182. Cohorts of the last twelve months, or of the period or cohort that the filter names.
-- Numerator: those that reached the milestone by the end of that week.
-- Denominator: all that signed in the month.
-- Left out: nobody. A point is mature once the month's last partner has had so many days; before, it can only grow.
select cohort, 0 as milestone, 0 as by_day, count(*) as partners, min(age) as youngest
from runs
where signed_on >= :yearFrom
group by cohort
union all
select cohort, 1, (agreement_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and agreement_day <= 182
group by cohort, by_day
union all
select cohort, 2, (onboarding_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and onboarding_day <= 182
group by cohort, by_day
union all
select cohort, 3, (certification_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and certification_day <= 182
group by cohort, by_day
union all
select cohort, 4, (joint_plan_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and joint_plan_day <= 182
group by cohort, by_day
union all
select cohort, 5, (live_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and live_day <= 182
group by cohort, by_day
union all
select cohort, 6, (won_day + 6) / 7 * 7 as by_day, count(*), 0
from runs
where signed_on >= :yearFrom and won_day <= 182
group by cohort, by_day
