-- What this module knows of a partner's timeline, with what systems reported as evidence. What people wrote is shown without
-- mail addresses. Each part joins the runways itself, so that one partner's rows are found by index.
create or replace view activation.timeline_facts as
select runway.partner_id, runway.id as runway_id, 'partner_signed' as kind, runway.signed_on as happened_on,
	runway.opened_at as recorded_at, coalesce(runway.opened_by, 'runway') as recorded_by,
	runway.opened_through as source,
	case when again then 'The partner signed again' else 'The partner signed' end as summary,
	'signed:' || runway.id as ref
from activation.runways runway
cross join lateral (select exists (select from activation.runways earlier
	where earlier.partner_id = runway.partner_id and earlier.opened_at < runway.opened_at) as again) signature
union all
-- What the ladder waits for with a partner that was taken over late; nothing once that cannot matter any more.
select runway.partner_id, runway.id, 'taken_over', tracked_since, opened_at, coalesce(opened_by, 'runway'), opened_through,
	'Taken over on ' || tracked_since || ', first reviewed on ' || first_review_on,
	'taken-over:' || runway.id
from activation.runways runway
where first_review_on is not null and ended_on is null
	and first_review_on > coalesce((select ends_on from activation.clock_entries entry where entry.runway_id = runway.id
		order by position desc limit 1), signed_on + clock_days)
	and not exists (select from activation.milestones live
		where live.runway_id = runway.id and live.milestone = 'FIRST_DEAL_REGISTERED')
union all
select runway.partner_id, runway.id, 'partnership_ended', ended_on, ended_at, ended_by,
	case end_kind when 'LEFT' then 'REST' else 'TASK' end,
	case end_kind when 'LEFT' then 'The partner left: ' else 'The partnership was ended: ' end
		|| regexp_replace(end_reason, '\S+@\S+', '…', 'g'),
	'ended:' || runway.id
from activation.runways runway
where ended_on is not null
union all
select runway.partner_id, runway.id, 'milestone_reached', occurred_on, reached.recorded_at,
	coalesce(recorded_by, 'runway'), source,
	case milestone
		when 'AGREEMENT_SIGNED' then 'Agreement signed'
		when 'ONBOARDING_DONE' then 'Onboarding done'
		when 'CERTIFICATION_DONE' then 'Certification done'
		when 'JOINT_PLAN_SIGNED' then 'Joint plan signed'
		when 'FIRST_DEAL_REGISTERED' then 'First registered deal'
		else 'First closed-won' end
		|| case when source = 'INFERRED' then ' (follows from the won deal)'
			when source in ('REST', 'IMPORT') and evidence <> '' and left(evidence, 1) <> '{'
				then ': ' || regexp_replace(evidence, '\S+@\S+', '…', 'g')
			else '' end,
	'milestone:' || runway.id || ':' || milestone
from activation.milestones reached
join activation.runways runway on runway.id = reached.runway_id
union all
select runway.partner_id, runway.id, 'clock_' || lower(entry.kind),
	case entry.kind when 'STARTED' then runway.signed_on else entry.recorded_on end, entry.recorded_at, entry.recorded_by,
	case when entry.recorded_by = 'runway' then 'PROCESS'
		when exists (select from activation.decisions decision
			where decision.runway_id = entry.runway_id and decision.decided_at <= entry.recorded_at and decision.extend_to = entry.ends_on) then 'TASK'
		else 'REST' end,
	case entry.kind
		when 'STARTED' then 'The clock started and ends on ' || entry.ends_on
		when 'EXTENDED' then 'The clock was extended by ' || entry.days || ' days to ' || entry.ends_on || ': '
		when 'PAUSED' then 'The clock was paused until ' || entry.paused_until || ' and ends on ' || entry.ends_on || ': '
		else 'The clock was resumed ' || -entry.days || ' days early and ends on ' || entry.ends_on || ': ' end
	|| case entry.kind when 'STARTED' then '' else regexp_replace(entry.reason, '\S+@\S+', '…', 'g') end,
	'clock:' || runway.id || ':' || entry.position
from activation.clock_entries entry
join activation.runways runway on runway.id = entry.runway_id
union all
select runway.partner_id, runway.id, 'rung_opened', opened_on, taken.opened_at, 'runway', 'PROCESS',
	case rung
		when 'HELP' then 'Help asked for'
		when 'DECIDE' then 'A decision asked for: end or extend'
		else case when tier_before = tier_after then 'No demotion: the lowest tier already'
			else 'Moved down from ' || lower(tier_before) || ' to ' || lower(tier_after) end
		end || case rung when 'DECIDE' then ', by ' else '; recovery until ' end || ends_on,
	'rung:' || runway.id || ':' || rung || ':' || clock_ended_on
from activation.rungs taken
join activation.runways runway on runway.id = taken.runway_id
union all
select runway.partner_id, runway.id, 'help_planned', planned_on, planned_at, planned_by, 'TASK',
	regexp_replace(plan_account_executive, '\S+@\S+', '…', 'g') || ' helps by ' || plan_help_on,
	'help:' || runway.id || ':' || clock_ended_on
from activation.rungs taken
join activation.runways runway on runway.id = taken.runway_id
where planned_on is not null
union all
select runway.partner_id, runway.id, 'rung_closed', closed_on, closed_at, 'runway', 'PROCESS',
	case rung when 'HELP' then 'Help' when 'DEMOTE' then 'Demotion' else 'Decision' end || ' over: ' ||
	case outcome when 'RECOVERED' then 'the partner went live' when 'EXTENDED' then 'the clock was extended'
		when 'ENDED' then 'the partnership ended' else 'no deal in its time' end,
	'rung-closed:' || runway.id || ':' || rung || ':' || clock_ended_on
from activation.rungs taken
join activation.runways runway on runway.id = taken.runway_id
where outcome is not null
union all
select runway.partner_id, runway.id, 'decision_made', decided_on, decided_at, decided_by, 'TASK',
	case choice when 'END' then 'Decided to end the partnership: ' else 'Decided to extend to ' || extend_to || ': ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'decision:' || runway.id || ':' || question || ':' || about
from activation.decisions decision
join activation.runways runway on runway.id = decision.runway_id
where choice in ('END', 'EXTEND')
union all
select runway.partner_id, runway.id, 'decision_made', answered_on, answered_at, answered_by, 'TASK',
	case when undo then 'Decided to undo what the ladder did: ' else 'Decided to leave what the ladder did: ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'review:' || runway.id
from activation.ladder_reviews review
join activation.runways runway on runway.id = review.runway_id
where answered_on is not null;
