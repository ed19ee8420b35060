create schema stuck;

-- What people have done about something that was stuck: what it was, whose, since when it was stuck, and why they did it. The place
-- is the same when it comes back under another reference.
create table stuck.remedies (
	id         uuid        primary key,
	kind       text        not null,
	ref        text        not null,
	place      text,
	since      timestamptz not null,
	partner_id uuid        references partner.partners,
	deed       text        not null,
	reason     text,
	done_by    text        not null,
	source     text        not null,
	done_on    date        not null,
	done_at    timestamptz not null
);

create index remedies_ref_idx on stuck.remedies (ref, kind, done_at);
create index remedies_place_idx on stuck.remedies (place) where place is not null;
create index remedies_partner_idx on stuck.remedies (partner_id) where partner_id is not null;

-- In what the facts and the engine differed at the last comparison. One that only one look has found may be a search that lags.
create table stuck.differences (
	kind                 text        not null,
	process_instance_key bigint      not null,
	runway_id            uuid,
	partner_id           uuid        references partner.partners,
	what                 text        not null,
	first_seen_at        timestamptz not null,
	seen_at              timestamptz not null,
	primary key (kind, process_instance_key)
);

-- The comparison: when it is wanted, when one began and ended last, and what came of it.
create table stuck.comparison (
	only_one    boolean     primary key default true check (only_one),
	wanted_at   timestamptz,
	started_at  timestamptz,
	finished_at timestamptz,
	instances   int,
	failure     text
);

insert into stuck.comparison default values;
