-- What this module knows of a partner's timeline, with what systems reported as evidence. What people wrote is shown without
-- mail addresses, and what a system says of a deal without its amount, which is not for everybody. Each part
-- joins the runways itself, so that one partner's rows are found by index.
create or replace view runway.timeline_facts as
select runway.partner_id, runway.id as runway_id, 'partner_signed' as kind, runway.signed_on as happened_on,
	runway.opened_at as recorded_at, coalesce(runway.opened_by, 'runway') as recorded_by,
	runway.opened_through as source,
	case when again then 'The partner signed again' else 'The partner signed' end as summary,
	'signed:' || runway.id as ref
from runway.runways runway
cross join lateral (select exists (select from runway.runways earlier
	where earlier.partner_id = runway.partner_id and earlier.opened_at < runway.opened_at) as again) signature
union all
-- What the ladder waits for with a partner that was taken over late; nothing once that cannot matter any more.
select runway.partner_id, runway.id, 'taken_over', tracked_since, opened_at, coalesce(opened_by, 'runway'), opened_through,
	'Taken over on ' || tracked_since || ', first reviewed on ' || first_review_on,
	'taken-over:' || runway.id
from runway.runways runway
where first_review_on is not null and ended_on is null
	and first_review_on > coalesce((select ends_on from runway.clock_entries entry where entry.runway_id = runway.id
		order by position desc limit 1), signed_on + clock_days)
	and not exists (select from runway.milestones live
		where live.runway_id = runway.id and live.milestone = 'FIRST_DEAL_REGISTERED')
union all
select runway.partner_id, runway.id, 'partnership_ended', ended_on, ended_at, ended_by,
	ended_through,
	case end_kind when 'LEFT' then 'The partner left: ' else 'The partnership was ended: ' end
		|| regexp_replace(end_reason, '\S+@\S+', '…', 'g'),
	'ended:' || runway.id
from runway.runways runway
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
			when source in ('REST', 'PAGE', 'IMPORT') and evidence <> '' and left(evidence, 1) <> '{'
				then ': ' || regexp_replace(regexp_replace(evidence, '\S+@\S+', '…', 'g'), case
					when milestone in ('FIRST_DEAL_REGISTERED', 'FIRST_CLOSED_WON')
						then ',? *(([A-Z]{3} ?|[€$£¥] ?)\d[\d.,'' ]*\d|\d[\d.,'' ]*\d ?([€$£¥]|\m(EUR|USD|GBP|CHF|JPY|SGD|SEK|NOK|DKK|PLN)\M))'
					else '$^' end, '', 'g')
			else '' end,
	'milestone:' || runway.id || ':' || milestone
from runway.milestones reached
join runway.runways runway on runway.id = reached.runway_id
union all
select runway.partner_id, runway.id, 'clock_' || lower(entry.kind),
	case entry.kind when 'STARTED' then runway.signed_on else entry.recorded_on end, entry.recorded_at, entry.recorded_by,
	entry.source,
	case entry.kind
		when 'STARTED' then 'The clock started and ends on ' || entry.ends_on
		when 'EXTENDED' then 'The clock was extended by ' || entry.days || ' days to ' || entry.ends_on || ': '
		when 'PAUSED' then 'The clock was paused until ' || entry.paused_until || ' and ends on ' || entry.ends_on || ': '
		else 'The clock was resumed ' || -entry.days || ' days early and ends on ' || entry.ends_on || ': ' end
	|| case entry.kind when 'STARTED' then '' else regexp_replace(entry.reason, '\S+@\S+', '…', 'g') end,
	'clock:' || runway.id || ':' || entry.position
from runway.clock_entries entry
join runway.runways runway on runway.id = entry.runway_id;
