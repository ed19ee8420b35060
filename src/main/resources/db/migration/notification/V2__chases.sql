-- From which template a mail was written, on which day of the programme, why a server refused it for good, and when it
-- was dropped because all that it asked for had been done.
alter table notification.mails
	add column template   text,
	add column queued_on  date,
	add column refused_at timestamptz,
	add column refusal    text,
	add column dropped_at timestamptz;

update notification.mails
set template  = lower(replace(kind, '_', '-')),
    queued_on = (queued_at at time zone 'UTC')::date;

alter table notification.mails
	alter column template set not null,
	alter column queued_on set not null;

drop index notification.mails_unsent_idx;
create index mails_waiting_idx on notification.mails (queued_at) where sent_at is null and refused_at is null and dropped_at is null;
create index mails_refused_idx on notification.mails (lower(address), refused_at) where refused_at is not null;
create index mails_about_idx on notification.mails (about);

-- Each level of a chase once, also when its task is done again on another day. The key is the chase's process instance.
create table notification.chase_steps (
	chase_key bigint not null,
	level     int    not null,
	runway_id uuid   not null,
	milestone text   not null,
	mailed_on date   not null,
	primary key (chase_key, level)
);

-- What the mails have to tell of a partner: those about a runway, without anybody's address.
create view notification.timeline_facts as
select
	runway.partner_id                                                             as partner_id,
	runway.id                                                                     as runway_id,
	'mail_queued'                                                                 as kind,
	mail.queued_on                                                                as happened_on,
	mail.queued_at                                                                as recorded_at,
	'runway'                                                                      as recorded_by,
	'process'                                                                     as source,
	upper(left(mail.template, 1)) || substr(replace(mail.template, '-', ' '), 2)
		|| ' mail to ' || coalesce(person.name, replace(mail.recipient, '-', ' '))
		|| case
			when mail.refused_at is not null then ', refused by the mail server'
			when mail.dropped_at is not null then ', dropped before it was sent'
			else ''
		end                                                                       as summary,
	mail.id::text                                                                 as ref
from notification.mails mail
join activation.runways runway on runway.id = mail.about
left join partner.owners person on person.user_name = mail.recipient;
