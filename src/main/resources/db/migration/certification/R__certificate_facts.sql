-- Every certificate of a partner as others may read it, without whose it is by name: of which rep and role, from which day on it
-- counts, and the first day on which it no longer does. One that is not in the list of those that count ends on the day on which it
-- begins. What ends it is EXPIRED, RETIRED, WITHDRAWN, LEFT or UNLISTED.
create or replace view certification.certificate_facts as
select fact.partner_id, fact.rep_id, fact.role, fact.starts_on, case when fact.listed then fact.ends_on else fact.starts_on end as ends_on, fact.left_on as rep_left_on,
	case
		when not fact.listed then 'UNLISTED'
		when fact.withdrawn_on = fact.ends_on then 'WITHDRAWN'
		when fact.left_on = fact.ends_on then 'LEFT'
		when fact.expires_on + 1 = fact.ends_on then 'EXPIRED'
		when fact.counts_until + 1 = fact.ends_on then 'RETIRED'
	end as ended_by
from (
	select rep.partner_id, rep.id as rep_id, rep.role, certificate.expires_on, certificate.withdrawn_on, rep.left_on, counted.counts_until,
		counted.name_key is not null or not exists (select from certification.counted_certificates) as listed,
		greatest(certificate.issued_on, counted.counts_from) as starts_on,
		least(certificate.expires_on + 1, counted.counts_until + 1, certificate.withdrawn_on, rep.left_on) as ends_on
	from certification.certificates certificate
	join certification.reps rep on rep.id = certificate.rep_id
	left join certification.counted_certificates counted on counted.role = rep.role and counted.name_key = certificate.name_key
) fact;
