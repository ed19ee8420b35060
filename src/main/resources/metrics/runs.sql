-- Runs
--
-- Definition: What all metrics count: each signature of a partner with its clocked run. A partner that signed again counts
--   once for each signature, so that neither a run that failed nor the new one is lost. Days are counted from the signature,
--   which is day 0, on the original clock. What happened after today is not known yet.
-- Numerator: none; each metric says what it counts.
-- Denominator: the signatures until today that the filters leave. The type and the region are those of the partner, the
--   tier is the one with which it signed, the owner is who answers for it today.
-- Left out: nobody else, and partnerships that have ended stay in. Where the settings say so,
--   also those whose registration was rejected until today, while no other one stands: they stay live, as the registration was the
--   milestone, but one may want to see the figures without them.
select run.partner_id,
	run.signed_on,
	run.signed_on - (date_part('day', run.signed_on)::int - 1) as cohort,
	:today - run.signed_on as age,
	case when run.ended_on <= :today then run.ended_on - run.signed_on end as ended_day,
	case when run.agreement_on <= :today then run.agreement_on - run.signed_on end as agreement_day,
	case when run.onboarding_on <= :today then run.onboarding_on - run.signed_on end as onboarding_day,
	case when run.certification_on <= :today then run.certification_on - run.signed_on end as certification_day,
	case when run.joint_plan_on <= :today then run.joint_plan_on - run.signed_on end as joint_plan_day,
	case when run.first_deal_on <= :today then run.first_deal_on - run.signed_on end as live_day,
	case when run.first_closed_won_on <= :today then run.first_closed_won_on - run.signed_on end as won_day
from runway.runway_facts run
left join partner.partner_facts partner on partner.partner_id = run.partner_id
where run.signed_on <= :today
	and (cast(:signedFrom as date) is null or run.signed_on >= :signedFrom)
	and (cast(:signedTo as date) is null or run.signed_on <= :signedTo)
	and (cast(:type as text) is null or partner.type = :type)
	and (cast(:region as text) is null or partner.region = :region)
	and (cast(:owner as text) is null or partner.owner = :owner)
	and (cast(:tier as text) is null or :tier = coalesce(
		(select move.from_tier
		from partner.tier_move_facts move
		where move.partner_id = run.partner_id and move.moved_on >= run.signed_on
		order by move.moved_at
		limit 1), partner.tier))
	and (not :leaveOutRejected or run.runway_id not in (
		select rejected.runway_id
		from runway.rejected_facts rejected
		where rejected.rejected_on <= :today))
