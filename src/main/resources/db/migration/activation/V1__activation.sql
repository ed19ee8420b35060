create schema activation;

-- The process instance that runs each runway, by what it has said itself; none between two of them, and since when. When the process of a
-- runway that has ended has done what an ending asks for, it is closed out, and no other instance is wanted.
create table activation.instances (
	runway_id            uuid        primary key references runway.runways on delete cascade,
	process_instance_key bigint      unique,
	lost_at              timestamptz,
	closed_out_at        timestamptz
);

create index instances_lost_idx on activation.instances (runway_id) where process_instance_key is null;

-- How often a process was told again of a milestone that came by another door than its task, since that was recorded last.
create table activation.announcements (
	runway_id   uuid        not null references runway.runways on delete cascade,
	milestone   text        not null,
	recorded_at timestamptz not null,
	times       int         not null,
	primary key (runway_id, milestone)
);

-- How far each open milestone has been chased, so that a chase that is started again goes on from there.
create table activation.chases (
	runway_id  uuid        not null references runway.runways on delete cascade,
	milestone  text        not null,
	next_level int         not null,
	next_at    timestamptz not null,
	primary key (runway_id, milestone)
);

-- Changes of owner whose tasks are looked at several times more, as the engine's search learns of a new task some moments late. All
-- tasks of somebody who has left have no partner.
create table activation.owner_follow_ups (
	id         uuid        primary key,
	partner_id uuid        references partner.partners,
	from_owner text        not null,
	looks      int         not null default 0,
	due_at     timestamptz not null
);

create index owner_follow_ups_due_idx on activation.owner_follow_ups (due_at);
