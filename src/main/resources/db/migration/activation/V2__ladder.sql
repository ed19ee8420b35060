-- Two more figures that a partner signs under, and how a runway ends.
alter table activation.runways
	add column owner_capacity         int,
	add column closed_won_review_days int,
	add column opened_by              text,
	add column ended_on               date,
	add column ended_at               timestamptz,
	add column ended_by               text,
	add column end_reason             text,
	add column end_kind               text,
	add column closed_out_at          timestamptz;

update activation.runways set owner_capacity = 25, closed_won_review_days = 90 where clock_days is not null;

-- A partner has one open runway at a time; one that ended and signed again has several.
drop index activation.runways_partner_key;
create unique index runways_open_key on activation.runways (partner_id) where ended_on is null;
create index runways_partner_idx on activation.runways (partner_id, opened_at);
create index runways_leaving_idx on activation.runways (ended_at) where ended_on is not null and closed_out_at is null;

-- Who reported a milestone, where a person or a system has said so; and how often the engine was told again.
alter table activation.milestones
	add column recorded_by text,
	add column announced   int not null default 3;
alter table activation.milestones alter column announced set default 0;
create index milestones_recorded_idx on activation.milestones (recorded_at) where announced < 3 and source <> 'TASK';

-- What moved a clock, by how many days, and until when it is paused. The day is the programme's.
alter table activation.clock_entries
	add column kind         text,
	add column days         int,
	add column paused_until date,
	add column recorded_on  date;
update activation.clock_entries entry
set kind        = case when position = 0 then 'STARTED' else 'EXTENDED' end,
    days        = ends_on - coalesce((select earlier.ends_on
                                      from activation.clock_entries earlier
                                      where earlier.runway_id = entry.runway_id and earlier.position = entry.position - 1),
                                     (select signed_on from activation.runways where id = entry.runway_id)),
    recorded_on = (recorded_at at time zone 'UTC')::date;
alter table activation.clock_entries
	alter column kind set not null,
	alter column days set not null,
	alter column recorded_on set not null;

-- The rungs of the rescue ladder that were taken: each once for an end of the clock, with what came of it.
create table activation.rungs (
	runway_id              uuid        not null references activation.runways,
	rung                   text        not null,
	clock_ended_on         date        not null,
	owner                  text        not null,
	reason                 text        not null,
	evidence               text        not null,
	opened_on              date        not null,
	opened_at              timestamptz not null,
	ends_on                date        not null,
	process_instance_key   bigint      not null,
	tier_before            text,
	tier_after             text,
	plan_account_executive text,
	plan_actions           text,
	plan_help_on           date,
	planned_on             date,
	planned_at             timestamptz,
	closed_on              date,
	closed_at              timestamptz,
	outcome                text,
	primary key (runway_id, rung, clock_ended_on)
);

create unique index rungs_open_key on activation.rungs (runway_id) where outcome is null;

-- What a person is asked to decide, end or extend, and what they decided. What is asked about is a day: the end of the
-- clock, or the day of the selling review.
create table activation.decisions (
	runway_id            uuid        not null references activation.runways,
	question             text        not null,
	about                date        not null,
	decider              text        not null,
	opened_on            date        not null,
	opened_at            timestamptz not null,
	due_on               date        not null,
	process_instance_key bigint      not null,
	choice               text,
	reason               text,
	extend_to            date,
	decided_on           date,
	decided_at           timestamptz,
	primary key (runway_id, question, about)
);

-- When a live partner that has not won a deal is looked at. Entries are added, never changed: position 0 is the original.
create table activation.selling_reviews (
	runway_id   uuid        not null references activation.runways,
	position    int         not null,
	review_on   date        not null,
	reason      text        not null,
	recorded_by text        not null,
	recorded_on date        not null,
	recorded_at timestamptz not null,
	primary key (runway_id, position)
);

-- Rungs that a fact learned of too late should have prevented, once per runway, and whether they were undone.
create table activation.ladder_reviews (
	runway_id   uuid        primary key references activation.runways,
	occurred_on date        not null,
	decider     text        not null,
	title       text        not null,
	story       text        not null,
	due_on      date        not null,
	opened_on   date        not null,
	opened_at   timestamptz not null,
	undo        boolean,
	reason      text,
	answered_on date,
	answered_at timestamptz
);

-- What this module knows of a partner's timeline. What people wrote is shown without mail addresses. Each part joins the
-- runways itself, so that one partner's rows are found by index.
create view activation.timeline_facts as
select runway.partner_id, runway.id as runway_id, 'partner_signed' as kind, runway.signed_on as happened_on,
	runway.opened_at as recorded_at, coalesce(runway.opened_by, 'runway') as recorded_by,
	case when runway.takeover_id is not null then 'IMPORT' when again then 'REST' else 'API' end as source,
	case when again then 'The partner signed again' else 'The partner signed' end as summary,
	'signed:' || runway.id as ref
from activation.runways runway
cross join lateral (select exists (select from activation.runways earlier
	where earlier.partner_id = runway.partner_id and earlier.opened_at < runway.opened_at) as again) signature
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
		when 'FIRST_DEAL_REGISTERED' then 'First deal registered'
		else 'First deal won' end || case source when 'INFERRED' then ' (follows from the won deal)' else '' end,
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
select runway.partner_id, runway.id, 'help_planned', planned_on, planned_at, owner, 'TASK',
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
select runway.partner_id, runway.id, 'decision_made', decided_on, decided_at, decider, 'TASK',
	case choice when 'END' then 'Decided to end the partnership: ' else 'Decided to extend to ' || extend_to || ': ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'decision:' || runway.id || ':' || question || ':' || about
from activation.decisions decision
join activation.runways runway on runway.id = decision.runway_id
where choice in ('END', 'EXTEND')
union all
select runway.partner_id, runway.id, 'decision_made', answered_on, answered_at, decider, 'TASK',
	case when undo then 'Decided to undo what the ladder did: ' else 'Decided to leave what the ladder did: ' end
		|| regexp_replace(reason, '\S+@\S+', '…', 'g'),
	'review:' || runway.id
from activation.ladder_reviews review
join activation.runways runway on runway.id = review.runway_id
where answered_on is not null;
