-- Time in stage
--
-- Definition: Days that partners need for each stage: from the signature to milestone 2, from 2 to 3 and from 2 to 4 (they
--   run side by side), from the later of 3 and 4 to 5, and from 5 to 6.
-- Numerator: mean, median and 90th percentile (interpolated) of the days of those that have left the stage. One that
--   reached the end of a stage before its beginning needed 0 days. Beside it, the median with those still waiting: the
--   first day by which half of all that entered had left, each counted for as long as it is known (Aalen-Johansen).
-- Denominator: those that left the stage; for the median with those still waiting, all that entered it.
-- Left out: partners that reached the end without ever entering the stage; their number is given.
-- Waited for: who has to act next for those still waiting, where the facts tell. Milestone 2: the vendor as long as milestone 1
--   is open, since the partner has signed and the vendor executes the agreement and opens the portal; after that not known, as
--   log-ins, kickoff and content path are recorded together. Milestone 3: the partner, whose reps have to pass. Milestone 4: not
--   known, as both signatures are recorded together. Milestone 5: the partner, who has to register a deal. Milestone 6: the
--   vendor while a registration is to be decided and none is approved; the partner while none stands; not known while one is
--   approved, which is with the end customer, or where no registration is recorded. Deals count as they stand now.
-- Bottleneck: the stage that costs most live partners. Every partner that signed at least 120 days ago and was not live by
--   day 120 is put down to the stage in which it stood then, or when it ended; one that lacked both 3 and 4 counts in both.
with passages as (
	select agreement_day as one, onboarding_day as two, certification_day as three, joint_plan_day as four, live_day as five,
		won_day as six, coalesce(ended_day, age) as last_day, case when ended_day is not null then 1 end as ended,
		case when certification_day is not null and joint_plan_day is not null then greatest(certification_day, joint_plan_day) end as ready
	from runs),
stages as (
	-- One number is counted much quicker than two: eight to a day, and what became of the partner in between.
	select coalesce(two, last_day) * 8
			+ case when two is not null then 0 else coalesce(ended, case when one is null then 3 else 5 end) end as onboarding,
		case
			when two is not null then greatest(coalesce(three, last_day) - two, 0) * 8 + case when three is not null then 0 else coalesce(ended, 4) end
			when three is not null then 2 end as certification,
		case
			when two is not null then greatest(coalesce(four, last_day) - two, 0) * 8 + case when four is not null then 0 else coalesce(ended, 5) end
			when four is not null then 2 end as joint_plan,
		case
			when ready is not null then greatest(coalesce(five, last_day) - ready, 0) * 8 + case when five is not null then 0 else coalesce(ended, 4) end
			when five is not null then 2 end as deal,
		case
			when five is null then case when six is not null then 2 end
			when six is not null then greatest(six - five, 0) * 8
			when ended is not null then greatest(last_day - five, 0) * 8 + 1 end as won
	from passages),
counted as (
	select onboarding, certification, joint_plan, deal, won, count(*) as partners
	from stages
	group by grouping sets (onboarding, certification, joint_plan, deal, won)),
unpacked as (
	select case
			when onboarding is not null then 1
			when certification is not null then 2
			when joint_plan is not null then 3
			when deal is not null then 4
			else 5 end as stage,
		coalesce(onboarding, certification, joint_plan, deal, won) as packed, partners
	from counted),
selling as (
	select run.partner_id, run.age - run.live_day as day,
		bool_or(deal.state in ('SUBMITTED', 'UNDER_REVIEW')) as undecided,
		bool_or(deal.state in ('APPROVED', 'WON')) as approved,
		count(deal.state) as registrations
	from runs run
	left join deal.registration_facts deal on deal.partner_id = run.partner_id and deal.registered_on between run.signed_on and :today
	where run.live_day is not null and run.won_day is null and run.ended_day is null
	group by 1, 2),
missed as (
	select onboarding_day <= last_day as two, certification_day <= last_day as three, joint_plan_day <= last_day as four,
		count(*) as partners
	from (
		select least(ended_day, :liveBy) as last_day, onboarding_day, certification_day, joint_plan_day
		from runs
		where age >= :liveBy and (live_day is null or live_day > :liveBy)) as late
	group by 1, 2, 3)
select stage, (array['DONE', 'ENDED', 'SKIPPED', 'VENDOR', 'PARTNER', 'NOT_KNOWN'])[1 + (packed & 7)] as outcome,
	case when (packed & 7) <> 2 then packed >> 3 end as day, partners
from unpacked
where packed is not null
union all
select 5,
	case
		when registrations = 0 or approved then 'NOT_KNOWN'
		when undecided then 'VENDOR'
		else 'PARTNER' end as waits_for,
	day, count(*)
from selling
group by waits_for, day
union all
select stage, 'LOST', null, sum(partners)
from missed
cross join lateral (values
	(1, two is not true),
	(2, two and three is not true),
	(3, two and four is not true),
	(4, two and three and four)) as place (stage, stood)
where stood
group by stage
