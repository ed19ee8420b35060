-- Time in stage
--
-- Definition: Days that partners need for each stage: from the signature to milestone 2, from 2 to 3 and from 2 to 4 (they
--   run side by side), from the later of 3 and 4 to 5, and from 5 to 6.
-- Numerator: mean, median and 90th percentile (interpolated) of the days of those that have left the stage. One that
--   reached the end of a stage before its beginning needed 0 days. Beside it, the median with those still waiting: the
--   first day by which half of all that entered had left, each counted for as long as it is known (Aalen-Johansen).
-- Denominator: those that left the stage; for the median with those still waiting, all that entered it.
-- Left out: partners that reached the end without ever entering the stage; their number is given. Whether the vendor or the
--   partner is waited for is not recorded.
-- Bottleneck: the stage that costs most live partners. Every partner that signed at least 120 days ago and was not live by
--   day 120 is put down to the stage in which it stood then, or when it ended; one that lacked both 3 and 4 counts in both.
with passages (two, three, four, ready, five, six, last_day, last) as (
	select onboarding_day, certification_day, joint_plan_day,
		case when certification_day is not null and joint_plan_day is not null then greatest(certification_day, joint_plan_day) end,
		live_day, won_day, coalesce(ended_day, age), case when ended_day is not null then 'ENDED' else 'WAITING' end
	from runs)
select 1 as stage, case when two is null then last else 'DONE' end as outcome, coalesce(two, last_day) as day, count(*) as partners
from passages
group by outcome, day
union all
select 2, case when two is null then 'SKIPPED' when three is null then last else 'DONE' end as outcome,
	greatest(coalesce(three, last_day) - two, case when two is not null then 0 end) as day, count(*)
from passages
where two is not null or three is not null
group by outcome, day
union all
select 3, case when two is null then 'SKIPPED' when four is null then last else 'DONE' end as outcome,
	greatest(coalesce(four, last_day) - two, case when two is not null then 0 end) as day, count(*)
from passages
where two is not null or four is not null
group by outcome, day
union all
select 4, case when ready is null then 'SKIPPED' when five is null then last else 'DONE' end as outcome,
	greatest(coalesce(five, last_day) - ready, case when ready is not null then 0 end) as day, count(*)
from passages
where ready is not null or five is not null
group by outcome, day
union all
select 5, case when five is null then 'SKIPPED' when six is null then last else 'DONE' end as outcome,
	greatest(coalesce(six, last_day) - five, case when five is not null then 0 end) as day, count(*)
from passages
where five is not null or six is not null
group by outcome, day
union all
select stage, 'LOST', null, count(*)
from (
	select least(ended_day, :liveBy) as last_day, onboarding_day, certification_day, joint_plan_day
	from runs
	where age >= :liveBy and (live_day is null or live_day > :liveBy)) as missed
cross join lateral (select onboarding_day <= last_day as two, certification_day <= last_day as three,
	joint_plan_day <= last_day as four) as reached
cross join lateral (values
	(1, two is not true),
	(2, two and three is not true),
	(3, two and four is not true),
	(4, two and three and four)) as place (stage, stood)
where stood
group by stage
