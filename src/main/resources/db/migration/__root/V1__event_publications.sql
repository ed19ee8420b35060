-- The event publication registry (Spring Modulith, structure v2): the outbox between a committed fact and the engine.
create table event_publication (
	id                     uuid        not null primary key,
	listener_id            text        not null,
	event_type             text        not null,
	serialized_event       text        not null,
	publication_date       timestamptz not null,
	completion_date        timestamptz,
	status                 text,
	completion_attempts    int,
	last_resubmission_date timestamptz
);

create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
create index event_publication_by_status_idx on event_publication (status, publication_date);

-- Which copy of Runway works on an event, and since which start of the database: an event of a copy that has died, or of before the
-- database was started again, is held by nobody, whatever its status says.
alter table event_publication add column held_by text;

create index event_publication_by_holder_idx on event_publication (held_by) where held_by is not null;

create function event_holder(application_name text) returns text language sql stable
	return application_name || ' ' || extract(epoch from pg_postmaster_start_time());

create function hold_event() returns trigger language plpgsql as $$
begin
	new.held_by := case new.status when 'FAILED' then null else event_holder(current_setting('application_name')) end;
	return new;
end
$$;

create trigger event_publication_held before insert or update of status on event_publication
	for each row execute function hold_event();
