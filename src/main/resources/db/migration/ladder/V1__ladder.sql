create schema ladder;

-- The rungs of the rescue ladder that were taken: each once for an end of the clock, with what came of it.
create table ladder.rungs (
	id                     uuid        primary key default gen_random_uuid(),
	runway_id              uuid        not null references runway.runways,
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
	planned_by             text,
	closed_on              date,
	closed_at              timestamptz,
	outcome                text,
	version                int         not null default 0,
	unique (runway_id, rung, clock_ended_on)
);

create unique index rungs_open_key on ladder.rungs (runway_id) where outcome is null;

-- What a person is asked to decide, end or extend, and what they decided. What is asked about is a day: the end of the
-- clock, or the day of the selling review.
create table ladder.decisions (
	id                   uuid        primary key default gen_random_uuid(),
	runway_id            uuid        not null references runway.runways,
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
	decided_by           text,
	version              int         not null default 0,
	unique (runway_id, question, about)
);

-- Rungs that a fact learned of too late should have prevented, once per runway, and whether they were undone.
create table ladder.reviews (
	runway_id   uuid        primary key references runway.runways,
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
	answered_at timestamptz,
	answered_by text,
	version     int         not null default 0
);
