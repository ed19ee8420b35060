-- Every partner as others may read it.
create or replace view partner.partner_facts as
select id as partner_id, name, type, tier, region, signed_on, owner, source_system, external_id, country, updated_at
from partner.partners;
