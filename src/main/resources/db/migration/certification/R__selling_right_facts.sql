-- How the selling rights of each partner stand, as others may read it; one that never had them has no row.
create or replace view certification.selling_right_facts as
select distinct on (partner_id) partner_id, state
from certification.selling_rights
order by partner_id, position desc;
