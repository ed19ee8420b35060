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
	select *
	from activation.target_facts
	where ended_on is null or ended_on > :today),
places as (
	select place.*, run.age
	from runs run
	left join targets target on target.partner_id = run.partner_id and target.signed_on = run.signed_on
	cross join lateral (values
		('AGREEMENT_SIGNED', agreement_day, 0, agreement_due_day, 0),
		('ONBOARDING_DONE', onboarding_day, agreement_day, onboarding_due_day, agreement_due_day),
		('CERTIFICATION_DONE', certification_day, onboarding_day, certification_due_day, onboarding_due_day),
		('JOINT_PLAN_SIGNED', joint_plan_day, onboarding_day, joint_plan_due_day, onboarding_due_day),
		('FIRST_DEAL_REGISTERED', live_day,
			case when certification_day is not null and joint_plan_day is not null then greatest(certification_day, joint_plan_day) end,
			first_deal_due_day, greatest(certification_due_day, joint_plan_due_day)),
		('FIRST_CLOSED_WON', won_day, live_day, closed_won_due_day, first_deal_due_day))
		as place (milestone, reached, since, due, due_before)
	where run.ended_day is null)
select milestone, age - since as waited, due - due_before as target, coalesce(age > due, false) as late, count(*) as partners
from places
where reached is null and since is not null
group by 1, 2, 3, 4
