create schema webhook;

-- What happened and other systems may hear of, written with the fact itself. An event gets its place in the order in which it is
-- told, and its body, once it is committed: by one at a time, so that whoever has read up to a place misses nothing before it.
create table webhook.events (
	id          uuid        primary key,
	type        text        not null,
	partner_id  uuid,
	runway_id   uuid,
	detail      text        not null,
	recorded_at timestamptz not null,
	position    bigint      unique,
	body        text,
	check ((position is null) = (body is null))
);

create sequence webhook.positions;
create index events_untold_idx on webhook.events (recorded_at, id) where position is null;

-- Who is told, what of it and where. The secrets are encrypted with a key that the database does not hold; while two are there, both
-- sign. Failures are counted from the last success on, and paused is what the receiver has asked for.
create table webhook.endpoints (
	id              uuid        primary key,
	name            text        not null unique,
	kind            text        not null,
	address         text        not null,
	types           text[]      not null,
	secret          bytea       not null,
	previous_secret bytea,
	previous_until  timestamptz,
	created_at      timestamptz not null,
	created_by      text        not null,
	failures        int         not null default 0,
	failure_at      timestamptz,
	paused_until    timestamptz,
	disabled_at     timestamptz,
	disabled_why    text,
	check ((previous_secret is null) = (previous_until is null)),
	check ((disabled_at is null) = (disabled_why is null))
);

-- What is to be told to whom, and what came of the last attempt. An attempt that is under way holds its delivery until taken_until.
create table webhook.deliveries (
	id           uuid        primary key,
	endpoint_id  uuid        not null references webhook.endpoints on delete cascade,
	event_id     uuid        not null references webhook.events on delete cascade,
	state        text        not null,
	attempts     int         not null default 0,
	due_at       timestamptz not null,
	taken_until  timestamptz,
	last_at      timestamptz,
	last_status  int,
	last_answer  text,
	unique (endpoint_id, event_id)
);

create index deliveries_due_idx on webhook.deliveries (endpoint_id, due_at) where state = 'PENDING';
create index deliveries_event_idx on webhook.deliveries (event_id);

-- Who may tell Runway what happened, with the secret by which they are known.
create table webhook.sources (
	id            uuid        primary key,
	name          text        not null unique,
	kind          text        not null,
	source_system text        not null,
	secret        bytea       not null,
	created_at    timestamptz not null,
	created_by    text        not null
);

-- What they told, as it came, once for each of their ids. What names a partner that nobody knows waits for it.
create table webhook.received (
	id             uuid        primary key,
	source_id      uuid        not null references webhook.sources on delete cascade,
	message_id     text        not null,
	body           text        not null,
	received_at    timestamptz not null,
	state          text        not null,
	attempts       int         not null default 0,
	due_at         timestamptz not null,
	worked_at      timestamptz,
	why            text,
	missing_id     text,
	unique (source_id, message_id)
);

create index received_waiting_idx on webhook.received (due_at) where state = 'WAITING';
create index received_missing_idx on webhook.received (missing_id) where state = 'QUARANTINED';
