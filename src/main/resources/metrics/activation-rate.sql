-- Real activation rate
--
-- Definition: Of the partners signed in the last two cohorts, the share that was live within 120 days. A cohort is a month
--   of signing; the last two are the two latest in which somebody has had their 120 days.
-- Numerator: those that reached milestone 5 on day 120 or before. The estimate, from which band and advice follow, uses
--   everybody in the two cohorts, each for as long as it is known (Aalen-Johansen estimator).
-- Denominator: those in the two cohorts that signed at least 120 days ago.
-- Left out: those in the two cohorts whose 120 days have not passed are neither hits nor misses; their number is given, and
--   so is the number of those who signed after the two cohorts. Under 10 partners no rate, no band and no advice is shown.
with last_two as (
	select cohort
	from cohorts
	where matured > 0
	order by cohort desc
	limit 2)
select cohort, least(day, :liveBy + 1) as day, outcome, matured, sum(partners) as partners
from lifelines
where cohort >= (select min(cohort) from last_two)
group by 1, 2, 3, 4
