-- Every certificate of a partner as others may read it, without whose it is by name: of which rep and role, from which day on it
-- counts, and the first day on which it no longer does.
create or replace view certification.certificate_facts as
select rep.partner_id, rep.id as rep_id, rep.role, certificate.issued_on,
	least(certificate.expires_on + 1, certificate.withdrawn_on, rep.left_on) as ends_on
from certification.certificates certificate
join certification.reps rep on rep.id = certificate.rep_id;
