-- What the mails have to tell of a partner: those about a runway, and what the mails of the day told of it, without anybody's address.
create or replace view notification.timeline_facts as
with told as (
	select mail.about as runway_id, mail.id::text as ref, mail.template, '' as milestone, ' mail' as by_mail, mail.id as mail_id
	from notification.mails mail
	union all
	select note.runway_id, note.id::text, note.template,
		case when note.topic in ('CHASE', 'REACHED') then ' (' || lower(replace(split_part(note.occasion, ' ', 1), '_', ' ')) || ')' else '' end,
		case when note.topic in ('DECISION_ASKED', 'DEMOTED') then ' mail' else ' in the mail of the day' end, note.mail_id
	from notification.notes note
	where note.dropped_at is null
)
select
	runway.partner_id                                                             as partner_id,
	runway.runway_id                                                              as runway_id,
	'mail_queued'                                                                 as kind,
	mail.queued_on                                                                as happened_on,
	mail.queued_at                                                                as recorded_at,
	'runway'                                                                      as recorded_by,
	'process'                                                                     as source,
	case told.template
		when 'overdue-lead' then 'Escalation'
		else upper(left(told.template, 1)) || substr(replace(told.template, '-', ' '), 2)
	end
		|| told.milestone || told.by_mail || ' to ' || coalesce(person.name, replace(mail.recipient, '-', ' '))
		|| case
			when mail.refused_at is not null then ', refused by the mail server'
			when mail.dropped_at is not null then ', dropped before it was sent'
			else ''
		end                                                                       as summary,
	told.ref                                                                      as ref
from told
join notification.mails mail on mail.id = told.mail_id
join runway.target_facts runway on runway.runway_id = told.runway_id
left join partner.owner_facts person on person.owner = mail.recipient;
