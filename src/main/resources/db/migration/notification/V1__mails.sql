create schema notification;

-- Every mail once: a row before it is sent, and still the same row however often it is asked for. Beside it from which template it was
-- written, on which day of the programme, what came of the last attempt that failed, why a server refused it for good, and when it was
-- dropped because all that it asked for had been done.
create table notification.mails (
	id         uuid        primary key,
	kind       text        not null,
	template   text        not null,
	recipient  text        not null,
	about      uuid        not null,
	occasion   text        not null,
	message_id text        not null unique,
	address    text        not null,
	subject    text        not null,
	body_text  text        not null,
	body_html  text        not null,
	queued_on  date        not null,
	queued_at  timestamptz not null,
	sent_at    timestamptz,
	failure    text,
	refused_at timestamptz,
	refusal    text,
	dropped_at timestamptz,
	unique (kind, recipient, about, occasion)
);

create index mails_waiting_idx on notification.mails (queued_at) where sent_at is null and refused_at is null and dropped_at is null;
create index mails_refused_idx on notification.mails (lower(address), refused_at) where refused_at is not null;
create index mails_sent_idx on notification.mails (recipient, sent_at) where sent_at is not null;
create index mails_about_idx on notification.mails (about);

-- What somebody is to hear with the mail of the day, before it is written: who, what about, and since which day. Then with which mail
-- they heard it, or that it held no more.
create table notification.notes (
	id         uuid        primary key,
	topic      text        not null,
	template   text        not null,
	recipient  text        not null,
	runway_id  uuid,
	person     text,
	occasion   text        not null,
	mail_on    date        not null,
	noted_at   timestamptz not null,
	mail_id    uuid        references notification.mails (id),
	dropped_at timestamptz,
	unique nulls not distinct (topic, recipient, runway_id, person, occasion)
);

create index notes_waiting_idx on notification.notes (mail_on, recipient) where mail_id is null and dropped_at is null;
create index notes_mail_idx on notification.notes (mail_id);
create index notes_runway_idx on notification.notes (runway_id);
