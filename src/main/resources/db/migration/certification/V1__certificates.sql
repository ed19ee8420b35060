create schema certification;

-- What a partner must have certified before it may sell, from which signature on, and whether that partnership has ended. Beside it
-- what the last count said, the last day on which it stays so by itself, from which day other certificates count that it was not
-- counted by yet, and on which day the owner was last told of those that run out: with these, the passing of time is noticed by index.
create table certification.gates (
	partner_id      uuid    primary key references partner.partners,
	sales_reps      int,
	sales_engineers int,
	signed_on       date,
	ended_on        date,
	met             boolean not null default false,
	holds_until     date,
	recount_from    date,
	looked_on       date
);

create index gates_holds_until_idx on certification.gates (holds_until);

create index gates_recount_idx on certification.gates (partner_id) where recount_from is not null;

-- The people of a partner. The key is the mail address, or the name where there is none; one may be known by a mail address alone.
-- A rep leaves on a day, and is a pseudonym once the personal data are erased.
create table certification.reps (
	id         uuid primary key,
	partner_id uuid not null references partner.partners,
	key        text not null,
	name       text,
	email      text,
	role       text not null,
	left_on    date,
	erased_on  date,
	version    int  not null default 0,
	unique (partner_id, key)
);

-- What changed with a rep beside the certificates. Entries are added, never changed, and hold no name.
create table certification.rep_changes (
	rep_id      uuid        not null references certification.reps,
	position    int         not null,
	kind        text        not null,
	happened_on date        not null,
	detail      text,
	recorded_at timestamptz not null,
	recorded_by text        not null,
	source      text        not null,
	primary key (rep_id, position)
);

-- Certificates are never removed: one that is withdrawn keeps its row and stops counting. By the key its name is compared with those
-- that count.
create table certification.certificates (
	id                     uuid        primary key,
	rep_id                 uuid        not null references certification.reps,
	name                   text        not null,
	name_key               text        not null,
	issued_on              date        not null,
	expires_on             date,
	url                    text,
	recorded_at            timestamptz not null,
	recorded_by            text        not null,
	source                 text        not null,
	withdrawn_on           date,
	withdrawal_reason      text,
	withdrawal_recorded_at timestamptz,
	withdrawal_recorded_by text,
	withdrawal_source      text,
	unique (rep_id, name, issued_on)
);

-- The certificates that count for a role, and in which days, as the list of the programme that is deployed says; while there is none,
-- every certificate counts.
create table certification.counted_certificates (
	role         text not null,
	name_key     text not null,
	name         text not null,
	counts_from  date,
	counts_until date,
	replaced_by  text,
	primary key (role, name_key)
);

-- Of which certificates that run out an owner was told: each once per certificate, last day and lead.
create table certification.expiry_notices (
	certificate_id uuid not null references certification.certificates,
	last_day       date not null,
	lead_days      int  not null,
	noticed_on     date not null,
	primary key (certificate_id, last_day, lead_days)
);

-- What became of a partner's selling rights. Entries are added, never changed: the last one holds.
create table certification.selling_rights (
	partner_id   uuid        not null references partner.partners,
	position     int         not null,
	state        text        not null,
	effective_on date        not null,
	reason       text        not null,
	recorded_at  timestamptz not null,
	recorded_by  text        not null,
	source       text        not null,
	primary key (partner_id, position)
);
