create schema tasks;

-- What somebody has typed into a task and not completed yet: fields by their names, as JSON; and why the completion that was sent
-- last with it was denied, which is none while it is not sent, or not judged.
create table tasks.drafts (
	task_key bigint      not null,
	person   text        not null,
	typed    text        not null,
	denial   text,
	saved_at timestamptz not null,
	primary key (task_key, person)
);
create index drafts_saved_idx on tasks.drafts (saved_at);

-- What people have sent. The engine's search shows a task for some moments after it was completed, and one that is still being
-- checked tells its end later.
create table tasks.completions (
	task_key bigint      not null,
	person   text        not null,
	about    text        not null,
	state    text        not null,
	sent_at  timestamptz not null,
	primary key (task_key, person)
);
create index completions_sent_idx on tasks.completions (sent_at);

-- Tasks as they were opened last, so that one can be filled in while the engine is away.
create table tasks.snapshots (
	task_key   bigint      not null primary key,
	partner_id uuid,
	task       text        not null,
	form       text,
	variables  text        not null,
	taken_at   timestamptz not null
);
create index snapshots_taken_idx on tasks.snapshots (taken_at);
create index snapshots_partner_idx on tasks.snapshots (partner_id);
