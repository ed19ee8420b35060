-- What happened on the ladder and in decisions. What people wrote is shown without mail addresses. Each part joins the runways itself, so
-- that one partner's rows are found by index.
create or replace view ladder.timeline_facts as
select runway.partner_id, runway.runway_id, 'rung_opened' as kind, opened_on as happened_on, opened_at as recorded_at,
	'runway' as recorded_by, 'PROCESS' as source,
	case rung
		when 'HELP' then 'Help asked for'
		when 'DECIDE' then 'A decision asked for: end or extend'
		else case when tier_before = tier_after then 'No demotion: the lowest tier already'
			else 'Moved down from ' || lower(tier_before) || ' to ' || lower(tier_after) end
		end || case rung when 'DECIDE' then ', by ' else '; recovery until ' end || ends_on as summary,
	'rung:' || runway.runway_id || ':' || rung || ':' || clock_ended_on as ref
from ladder.rungs taken
join runway.target_facts runway on runway.runway_id = taken.runway_id
union all
select runway.partner_id, runway.runway_id, 'help_planned', planned_on, planned_at, planned_by, 'TASK',
	regexp_replace(plan_account_executive, '\S+@\S+', '…', 'g') || ' helps by ' || plan_help_on,
	'help:' || runway.runway_id || ':' || clock_ended_on
from ladder.rungs taken
join runway.target_facts runway on runway.runway_id = taken.runway_id
where planned_on is not null
union all
select runway.partner_id, runway.runway_id, 'rung_closed', closed_on, closed_at, 'runway', 'PROCESS',
	case rung when 'HELP' then 'Help' when 'DEMOTE' then 'Demotion' else 'Decision' end || ' over: ' ||
	case outcome when 'RECOVERED' then 'the partner went live' when 'EXTENDED' then 'the clock was extended'
		when 'ENDED' then 'the partnership ended' else 'no deal in its time' end,
	'rung-closed:' || runway.runway_id || ':' || rung || ':' || clock_ended_on
from ladder.rungs taken
join runway.target_facts runway on runway.runway_id = taken.runway_id
where outcome is not null
union all
select runway.partner_id, runway.runway_id, 'decision_made', decided_on, decided_at, decided_by, 'TASK',
	case choice when 'END' then 'Decided to end the partnership: ' else 'Decided to extend to ' || extend_to || ': ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'decision:' || runway.runway_id || ':' || question || ':' || about
from ladder.decisions decision
join runway.target_facts runway on runway.runway_id = decision.runway_id
where choice in ('END', 'EXTEND')
union all
select runway.partner_id, runway.runway_id, 'decision_made', answered_on, answered_at, answered_by, 'TASK',
	case when undo then 'Decided to undo what the ladder did: ' else 'Decided to leave what the ladder did: ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'review:' || runway.runway_id
from ladder.reviews review
join runway.target_facts runway on runway.runway_id = review.runway_id
where answered_on is not null;
