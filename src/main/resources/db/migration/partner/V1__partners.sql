create schema partner;

-- The people who answer for partners. The key is their user name in the task list.
create table partner.owners (
	user_name text    primary key check (user_name <> ''),
	name      text    not null,
	email     text    not null,
	manager   text,
	active    boolean not null
);

create unique index owners_email_key on partner.owners (lower(email));

create table partner.partners (
	id                 uuid        primary key,
	source_system      text        not null,
	external_id        text        not null,
	type               text        not null,
	tier               text        not null,
	region             text        not null,
	signed_on          date        not null,
	owner              text        not null references partner.owners,
	name               text        not null,
	domain             text,
	country            text        not null,
	path               text,
	time_zone          text,
	contact_first_name text,
	contact_last_name  text,
	contact_email      text,
	created_at         timestamptz not null,
	version            int         not null,
	unique (source_system, external_id)
);

create index partners_owner_idx on partner.partners (owner);
