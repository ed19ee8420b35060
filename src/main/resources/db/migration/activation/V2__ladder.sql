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
