-- What happened, in words without mail addresses.
create or replace view certification.timeline_facts as
select r.partner_id, cast(null as uuid) as runway_id, 'certificate_recorded' as kind, c.issued_on as happened_on,
	c.recorded_at, c.recorded_by, c.source,
	regexp_replace(coalesce(r.name || case r.role when 'SE' then ' (SE)' else ' (sales rep)' end,
		case r.role when 'SE' then 'An SE' else 'A sales rep' end) || ' holds the certificate ' || c.name, '\S+@\S+', '…', 'g')
		as summary,
	'certificate:' || c.id as ref
from certification.certificates c
join certification.reps r on r.id = c.rep_id
union all
select r.partner_id, null, 'certificate_withdrawn', c.withdrawn_on, c.withdrawal_recorded_at, c.withdrawal_recorded_by,
	c.withdrawal_source,
	regexp_replace(coalesce(r.name, case r.role when 'SE' then 'An SE' else 'A sales rep' end) || ' lost the certificate '
		|| c.name || ': ' || c.withdrawal_reason, '\S+@\S+', '…', 'g'),
	'withdrawal:' || c.id
from certification.certificates c
join certification.reps r on r.id = c.rep_id
where c.withdrawn_on is not null
union all
select r.partner_id, null, 'rep_' || lower(change.kind), change.happened_on, change.recorded_at, change.recorded_by,
	change.source,
	case change.kind
		when 'ERASED' then 'The personal data of '
		else '' end
	|| regexp_replace(coalesce(r.name, case r.role when 'SE' then 'An SE' else 'A sales rep' end), '\S+@\S+', '…', 'g')
	|| case change.kind
		when 'ADDED' then ' is a rep of the partner: ' || change.detail
		when 'LEFT' then ' left the partner'
		when 'RETURNED' then ' is back at the partner'
		when 'MOVED' then ' is now ' || change.detail
		when 'CORRECTED' then ': ' || change.detail
		else ' were erased: ' || change.detail end,
	'rep:' || r.id || ':' || change.position
from certification.rep_changes change
join certification.reps r on r.id = change.rep_id
union all
select s.partner_id, null, case s.state when 'GRANTED' then 'selling_rights_granted' else 'selling_rights_withdrawn' end,
	s.effective_on, s.recorded_at, s.recorded_by, s.source,
	'Selling rights ' || lower(s.state) || ': ' || s.reason, 'selling-rights:' || s.partner_id || ':' || s.position
from certification.selling_rights s
union all
select s.partner_id, null, 'milestone_regressed', s.effective_on, s.recorded_at, s.recorded_by, s.source,
	'Certification fell below its minimum: ' || s.reason, 'regression:' || s.partner_id || ':' || s.position
from certification.selling_rights s
where s.state = 'SUSPENDED';
