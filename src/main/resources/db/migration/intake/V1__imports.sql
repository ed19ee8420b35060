create schema intake;

create table intake.imports (
	id           uuid        primary key,
	requested_by text        not null,
	created_at   timestamptz not null,
	finished_at  timestamptz
);

-- The rows of a load. The fields, which hold personal data, are kept only until the row has been worked on.
create table intake.import_rows (
	import_id uuid   not null references intake.imports,
	file      text   not null,
	line      bigint not null,
	key       text,
	fields    text,
	outcome   text,
	reason    text,
	primary key (import_id, file, line)
);

create index import_rows_key_idx on intake.import_rows (import_id, file, key);
create index import_rows_pending_idx on intake.import_rows (import_id, file, line) where outcome is null;
