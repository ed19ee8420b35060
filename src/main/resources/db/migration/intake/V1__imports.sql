create schema intake;

-- A load, and when rows of it were worked on last.
create table intake.imports (
	id           uuid        primary key,
	requested_by text        not null,
	dry_run      boolean     not null default false,
	created_at   timestamptz not null,
	worked_at    timestamptz,
	finished_at  timestamptz,
	loaded_as    uuid        references intake.imports
);

create index imports_created_idx on intake.imports (created_at);
create index imports_unfinished_idx on intake.imports (created_at) where finished_at is null;

-- The files of a load: the dialect that each is written in, what was understood of its form, and once the load is done what became
-- of its rows.
create table intake.import_files (
	import_id  uuid   not null references intake.imports,
	file       text   not null,
	dialect    text,
	understood text   not null,
	rows       bigint not null,
	imported   bigint,
	updated    bigint,
	unchanged  bigint,
	refused    bigint,
	primary key (import_id, file)
);

-- The rows of a load. Those of a partner are worked on together: in all files those with its external id. The fields, which hold
-- personal data, are kept only until the row has been worked on; those of a refused row until it can no longer be mended, and those of
-- a dry run until it is loaded, for as long as rows are kept at the most.
create table intake.import_rows (
	import_id uuid   not null references intake.imports,
	file      text   not null,
	line      bigint not null,
	partner   text,
	key       text,
	fields    text,
	outcome   text,
	reason    text,
	primary key (import_id, file, line)
);

create index import_rows_key_idx on intake.import_rows (import_id, file, key);
create index import_rows_pending_idx on intake.import_rows (import_id, partner, file, line) where outcome is null;
