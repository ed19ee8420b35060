create schema notification;

-- Every mail once: a row before it is sent, and still the same row however often it is asked for.
create table notification.mails (
	id         uuid        primary key,
	kind       text        not null,
	recipient  text        not null,
	about      uuid        not null,
	occasion   text        not null,
	message_id text        not null unique,
	address    text        not null,
	subject    text        not null,
	body_text  text        not null,
	body_html  text        not null,
	queued_at  timestamptz not null,
	sent_at    timestamptz,
	unique (kind, recipient, about, occasion)
);

create index mails_unsent_idx on notification.mails (queued_at) where sent_at is null;
