-- Through which door a runway was opened.
alter table activation.runways add column opened_through text not null default 'IMPORT';
update activation.runways runway
set opened_through = case
	when partner.source_system = 'tasklist' and runway.opened_by is null then 'TASK'
	when runway.opened_by is not null then 'REST'
	else 'IMPORT' end
from partner.partners partner
where partner.id = runway.partner_id;

-- The tasks by which people recorded something: what has the source TASK and was recorded of the partner in that time comes
-- from the task. Who completed it is learnt later.
create table activation.completed_tasks (
	id                   uuid        primary key,
	runway_id            uuid        not null references activation.runways on delete cascade,
	partner_id           uuid        not null,
	process_instance_key bigint      not null,
	element_id           text        not null,
	assignee             text        not null,
	recorded_from        timestamptz not null,
	recorded_until       timestamptz not null,
	completed_by         text,
	looks                int         not null default 0,
	due_at               timestamptz
);

create index completed_tasks_partner_idx on activation.completed_tasks (partner_id, recorded_from);
create index completed_tasks_due_idx on activation.completed_tasks (due_at) where due_at is not null;

-- Who is behind what was recorded by a task.
create view activation.task_facts as
select partner_id, recorded_from, recorded_until, coalesce(completed_by, 'task of ' || assignee) as person
from activation.completed_tasks;
