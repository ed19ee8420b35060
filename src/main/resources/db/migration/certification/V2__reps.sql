-- Reps as things of their own. One may be known by a mail address alone, leaves on a day, and is a pseudonym once the
-- personal data are erased.
alter table certification.reps
	alter column name drop not null,
	add column left_on   date,
	add column erased_on date,
	add column version   int not null default 0;

alter table certification.certificates
	add column url text;

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

-- What the last count said, the next day after which a certificate stops counting, and on which day the owner was last
-- told of those to come. With these, the passing of time is noticed by index.
alter table certification.gates
	add column met            boolean not null default false,
	add column next_expiry_on date,
	add column looked_on      date;

create index gates_next_expiry_idx on certification.gates (next_expiry_on);

-- The first sweep counts anew where there are certificates already.
update certification.gates gate
set met = coalesce((select state = 'GRANTED' and reason <> 'Certification done'
		from certification.selling_rights granted
		where granted.partner_id = gate.partner_id
		order by position desc
		limit 1), false),
	next_expiry_on = date '2000-01-01'
where signed_on is not null and ended_on is null
and exists (select from certification.reps rep where rep.partner_id = gate.partner_id);

-- Of which expiries an owner was told: each once per certificate, last valid day and lead.
create table certification.expiry_notices (
	certificate_id uuid not null references certification.certificates,
	expires_on     date not null,
	lead_days      int  not null,
	noticed_on     date not null,
	primary key (certificate_id, expires_on, lead_days)
);

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
