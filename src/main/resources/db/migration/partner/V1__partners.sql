create schema partner;

-- Names of people and partners are sorted as people sort them, in whatever order the database sorts by itself.

-- The people who answer for partners. The key is their user name in the task list.
create table partner.owners (
	user_name text    primary key check (user_name <> ''),
	name      text    collate "und-x-icu" not null,
	email     text    not null,
	manager   text,
	active    boolean not null
);

create unique index owners_email_key on partner.owners (lower(email));

-- What was stated last of the owner and the tier is what the file of the other system said: the same said again is nothing new, even
-- when Runway has handed the partner over or moved it down since.
create table partner.partners (
	id                 uuid        primary key,
	source_system      text        not null,
	external_id        text        not null,
	name               text        collate "und-x-icu" not null,
	type               text        not null,
	tier               text        not null,
	region             text        not null,
	signed_on          date        not null,
	owner              text        not null references partner.owners,
	domain             text,
	country            text        not null,
	path               text,
	time_zone          text,
	contact_first_name text,
	contact_last_name  text,
	contact_email      text,
	stated_owner       text,
	stated_tier        text,
	created_at         timestamptz not null,
	updated_at         timestamptz not null,
	version            int         not null,
	unique (source_system, external_id)
);

-- People look for partners by the beginnings of the words in their names. What stands between words in a name divides it here
-- as well, and dictionaries have no say in names.
create function partner.name_words(name text) returns tsvector
	language sql immutable strict parallel safe
	return to_tsvector('simple'::regconfig,
		translate(lower(name), '-./\&_''’`,:;()+@#|"<>=!?%*[]{}^~$', repeat(' ', length('-./\&_''’`,:;()+@#|"<>=!?%*[]{}^~$'))));

-- Partners are listed in the order of their ids, or of the alphabet, all of them or those of one owner; the others find the few
-- of many that a caller asks for.
create index partners_owner_and_id_idx on partner.partners (owner, id);
create index partners_name_idx on partner.partners (lower(name), id);
create index partners_owner_and_name_idx on partner.partners (owner, lower(name), id);
create index partners_name_words_idx on partner.partners using gin (partner.name_words(name));
create index partners_external_id_idx on partner.partners (external_id);
create index partners_updated_idx on partner.partners (updated_at);

-- Who answered for a partner before and after, why, at whose word and through which door. Entries are added, never
-- changed; partners that were handed over together share a hand-over.
create table partner.owner_changes (
	id           uuid        primary key,
	partner_id   uuid        not null references partner.partners,
	hand_over_id uuid        not null,
	from_owner   text        not null references partner.owners,
	to_owner     text        not null references partner.owners,
	reason       text        not null,
	changed_by   text        not null,
	source       text        not null,
	changed_at   timestamptz not null,
	changed_on   date        not null
);

create index owner_changes_partner_idx on partner.owner_changes (partner_id);
create index owner_changes_hand_over_idx on partner.owner_changes (hand_over_id);

-- The tiers between which a partner moved. Entries are added, never changed.
create table partner.tier_moves (
	id         uuid        primary key,
	partner_id uuid        not null references partner.partners,
	from_tier  text        not null,
	to_tier    text        not null,
	reason     text        not null,
	moved_by   text        not null,
	source     text        not null,
	moved_at   timestamptz not null,
	moved_on   date        not null
);

create index tier_moves_partner_idx on partner.tier_moves (partner_id);

-- Whose contact was changed, and by whom: never what it was before.
create table partner.contact_changes (
	id         uuid        primary key,
	partner_id uuid        not null references partner.partners,
	changed_by text        not null,
	source     text        not null,
	changed_at timestamptz not null,
	changed_on date        not null
);

create index contact_changes_partner_idx on partner.contact_changes (partner_id);

-- What people want to remember of a partner. One that is erased keeps its place, and nothing of what it said.
create table partner.notes (
	id         uuid        primary key,
	partner_id uuid        not null references partner.partners,
	text       text,
	written_by text        not null,
	source     text        not null,
	written_at timestamptz not null,
	written_on date        not null,
	erased_by  text,
	erased_on  date,
	version    int         not null,
	check ((text is null) = (erased_on is not null))
);

create index notes_partner_idx on partner.notes (partner_id);
