-- Skip analysis
--
-- Definition: How often partners go live by day 120 that had certification (3) and joint plan (4) by day 42, and how often
--   those that had not. This is an association and no proof: partners that skip may differ in other ways.
-- Numerator: those that are live on day 43 to day 120. The estimate uses everybody, each for as long as it is known
--   (Aalen-Johansen estimator from day 42 on).
-- Denominator: those that on day 42 were neither live nor ended, by what they had reached then; for the share, those of
--   them that signed at least 120 days ago.
-- Left out: partners that were live by day 42, those that had ended by then, and those that have not had 42 days; their
--   numbers are given. Groups of fewer than 10 partners have no share.
select case
		when live_day <= :landmark then 'LIVE_BEFORE'
		when ended_day <= :landmark then 'ENDED_BEFORE'
		when age < :landmark then 'TOO_YOUNG'
		when certification_day <= :landmark and joint_plan_day <= :landmark then 'BOTH'
		when certification_day <= :landmark then 'WITHOUT_JOINT_PLAN'
		when joint_plan_day <= :landmark then 'WITHOUT_CERTIFICATION'
		else 'NEITHER' end as path,
	least(coalesce(live_day, ended_day, age), :liveBy + 1) as day,
	case when live_day is not null then 'LIVE' when ended_day is not null then 'ENDED' else 'OPEN' end as outcome,
	age >= :liveBy as matured,
	count(*) as partners
from runs
group by 1, 2, 3, 4
