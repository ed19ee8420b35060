-- Cohort curves
--
-- Definition: How each cohort moves: for each week since the signature, the share of the month's partners that had reached
--   a milestone by then, up to day 182. Cohorts of the last twelve months, or of the period or cohort that the filter names.
-- Numerator: those that reached the milestone by the end of that week.
-- Denominator: all that signed in the month.
-- Left out: nobody. A point is mature once the month's last partner has had so many days; before, it can only grow.
with weeks as (
	-- One number is counted much quicker than two: 32 to a month, and the week in between.
	select month + (agreement_day + 6) / 7 as agreement,
		month + (onboarding_day + 6) / 7 as onboarding,
		month + (certification_day + 6) / 7 as certification,
		month + (joint_plan_day + 6) / 7 as joint_plan,
		month + (live_day + 6) / 7 as live,
		month + (won_day + 6) / 7 as won
	from (
		select (cohort - date '2000-01-01') * 32 as month,
			case when agreement_day <= 182 then agreement_day end as agreement_day,
			case when onboarding_day <= 182 then onboarding_day end as onboarding_day,
			case when certification_day <= 182 then certification_day end as certification_day,
			case when joint_plan_day <= 182 then joint_plan_day end as joint_plan_day,
			case when live_day <= 182 then live_day end as live_day,
			case when won_day <= 182 then won_day end as won_day
		from runs
		where cohort >= :yearFrom) as months),
reached as (
	select case
			when agreement is not null then 1
			when onboarding is not null then 2
			when certification is not null then 3
			when joint_plan is not null then 4
			when live is not null then 5
			else 6 end as milestone,
		coalesce(agreement, onboarding, certification, joint_plan, live, won) as week, count(*) as partners
	from weeks
	group by grouping sets (agreement, onboarding, certification, joint_plan, live, won))
select cohort, 0 as milestone, 0 as by_day, signed as partners, youngest
from cohorts
where cohort >= :yearFrom
union all
select date '2000-01-01' + (week >> 5), milestone, (week & 31) * 7, partners, 0
from reached
where week is not null
