-- By which transactions the facts were changed that figures count: for each connection the last one that it has committed. A reader
-- who finds the same transactions as before finds the same facts. Nobody waits for another, as each writes a row of its own; rows
-- of connections that are gone are cleared away by the next new one, whose own change is then among those that are left.
create table partner.fact_changes (
	writer     int  primary key,
	changed_by xid8 not null
);

create function partner.note_change() returns trigger language plpgsql as $$
begin
	update partner.fact_changes set changed_by = pg_current_xact_id()
	where writer = pg_backend_pid() and changed_by <> pg_current_xact_id();
	if not found and not exists (select from partner.fact_changes where writer = pg_backend_pid()) then
		delete from partner.fact_changes
		where writer in (select gone.writer from partner.fact_changes gone
			where gone.writer not in (select pid from pg_stat_activity)
			for update skip locked);
		insert into partner.fact_changes values (pg_backend_pid(), pg_current_xact_id());
	end if;
	return null;
end
$$;

create trigger partners_note_change after insert or update or delete or truncate on partner.partners
	for each statement execute function partner.note_change();
create trigger tier_moves_note_change after insert or update or delete or truncate on partner.tier_moves
	for each statement execute function partner.note_change();
