alter table intake.imports add column dry_run boolean not null default false;

-- The files of a load: the dialect that each is written in, and once the load is done what became of its rows.
create table intake.import_files (
	import_id uuid   not null references intake.imports,
	file      text   not null,
	dialect   text,
	rows      bigint not null,
	imported  bigint,
	updated   bigint,
	unchanged bigint,
	refused   bigint,
	primary key (import_id, file)
);

insert into intake.import_files (import_id, file, rows, imported, updated, unchanged, refused)
select import_id, file, count(*), count(*) filter (where outcome = 'IMPORTED'), count(*) filter (where outcome = 'UPDATED'),
	count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'REFUSED')
from intake.import_rows
group by import_id, file;

update intake.import_files
set imported = null, updated = null, unchanged = null, refused = null
where import_id in (select id from intake.imports where finished_at is null);

-- The rows of a partner are worked on together: in all files those with its external id.
alter table intake.import_rows add column partner text;
update intake.import_rows
set partner = coalesce(fields::jsonb ->> 'partner_external_id', fields::jsonb ->> 'external_id')
where outcome is null and file <> 'OWNERS';
update intake.import_rows set key = null where file = 'MILESTONES';

drop index intake.import_rows_pending_idx;
create index import_rows_pending_idx on intake.import_rows (import_id, partner, file, line) where outcome is null;
create index imports_created_idx on intake.imports (created_at);
