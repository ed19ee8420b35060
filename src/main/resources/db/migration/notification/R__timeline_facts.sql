-- What the mails have to tell of a partner: those about a runway, without anybody's address.
create or replace view notification.timeline_facts as
select
	runway.partner_id                                                             as partner_id,
	runway.runway_id                                                              as runway_id,
	'mail_queued'                                                                 as kind,
	mail.queued_on                                                                as happened_on,
	mail.queued_at                                                                as recorded_at,
	'runway'                                                                      as recorded_by,
	'process'                                                                     as source,
	case mail.template
		when 'overdue-lead' then 'Escalation'
		else upper(left(mail.template, 1)) || substr(replace(mail.template, '-', ' '), 2)
	end
		|| ' mail to ' || coalesce(person.name, replace(mail.recipient, '-', ' '))
		|| case
			when mail.refused_at is not null then ', refused by the mail server'
			when mail.dropped_at is not null then ', dropped before it was sent'
			else ''
		end                                                                       as summary,
	mail.id::text                                                                 as ref
from notification.mails mail
join runway.target_facts runway on runway.runway_id = mail.about
left join partner.owner_facts person on person.owner = mail.recipient;
