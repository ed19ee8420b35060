-- Standing at each milestone
--
-- Definition: Where partners stand, and for how long. A partner stands at a milestone that is open once what comes before it is
--   reached: at 1 from the signature on, at 2 after 1, at 3 and at 4 after 2 (they run side by side, so it may stand at both), at
--   5 after 3 and 4, at 6 after 5. One that went live early stands at 6, and at what it left open.
-- Numerator: those that stand there; the median, the 90th percentile (interpolated) and the longest of the days that they have
--   stood there, counted from the day on which the last of what comes before was reached, or from the signature; and those that
--   are late, because the milestone was due before today.
-- Denominator: all that signed and whose partnership goes on.
-- Left out: partnerships that have ended.
-- Target: for how long a partner should stand there: the days between the due day of what comes before, or the signature, and
--   its own due day. Given is the median of those that stand there.
with targets as materialized (
	select partner_id, signed_on, agreement_due_day as one, onboarding_due_day as two, certification_due_day as three,
		joint_plan_due_day as four, first_deal_due_day as five, closed_won_due_day as six
	from runway.target_facts
	where ended_on is null or ended_on > :today),
standing as materialized (
	select run.age, run.agreement_day, run.onboarding_day, run.certification_day, run.joint_plan_day, run.live_day, run.won_day, target.*
	from runs run
	left join targets target on target.partner_id = run.partner_id and target.signed_on = run.signed_on
	where run.ended_day is null),
places as (
	select 'AGREEMENT_SIGNED' as milestone, age as waited, one as target, age > one as late
	from standing
	where agreement_day is null
	union all
	select 'ONBOARDING_DONE', age - agreement_day, two - one, age > two
	from standing
	where agreement_day is not null and onboarding_day is null
	union all
	select 'CERTIFICATION_DONE', age - onboarding_day, three - two, age > three
	from standing
	where onboarding_day is not null and certification_day is null
	union all
	select 'JOINT_PLAN_SIGNED', age - onboarding_day, four - two, age > four
	from standing
	where onboarding_day is not null and joint_plan_day is null
	union all
	select 'FIRST_DEAL_REGISTERED', age - greatest(certification_day, joint_plan_day), five - greatest(three, four), age > five
	from standing
	where certification_day is not null and joint_plan_day is not null and live_day is null
	union all
	select 'FIRST_CLOSED_WON', age - live_day, six - five, age > six
	from standing
	where live_day is not null and won_day is null)
select milestone, waited, target, coalesce(late, false) as late, count(*) as partners
from places
group by 1, 2, 3, 4
