create schema certification;

-- What a partner must have certified before it may sell, from which signature on, and whether that partnership has ended.
create table certification.gates (
	partner_id      uuid primary key references partner.partners,
	sales_reps      int,
	sales_engineers int,
	signed_on       date,
	ended_on        date
);

-- The people of a partner. One is named by the mail address, or by the name where there is none.
create table certification.reps (
	id         uuid primary key,
	partner_id uuid not null references partner.partners,
	key        text not null,
	name       text not null,
	email      text,
	role       text not null,
	unique (partner_id, key)
);

-- Certificates are never removed: one that is withdrawn keeps its row and stops counting.
create table certification.certificates (
	id                     uuid        primary key,
	rep_id                 uuid        not null references certification.reps,
	name                   text        not null,
	issued_on              date        not null,
	expires_on             date,
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

-- What happened, in words without mail addresses.
create view certification.timeline_facts as
select r.partner_id, cast(null as uuid) as runway_id, 'certificate_recorded' as kind, c.issued_on as happened_on,
	c.recorded_at, c.recorded_by, c.source,
	regexp_replace(r.name || ' (' || case r.role when 'SE' then 'SE' else 'sales rep' end || ') holds the certificate ' || c.name, '\S+@\S+', '…', 'g')
		as summary,
	'certificate:' || c.id as ref
from certification.certificates c
join certification.reps r on r.id = c.rep_id
union all
select r.partner_id, null, 'certificate_withdrawn', c.withdrawn_on, c.withdrawal_recorded_at, c.withdrawal_recorded_by,
	c.withdrawal_source,
	regexp_replace(r.name || ' lost the certificate ' || c.name || ': ' || c.withdrawal_reason, '\S+@\S+', '…', 'g'),
	'withdrawal:' || c.id
from certification.certificates c
join certification.reps r on r.id = c.rep_id
where c.withdrawn_on is not null
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
