-- When what is recorded of a partner was changed last, so that other systems can ask for what is new to them.
alter table partner.partners add updated_at timestamptz;
update partner.partners set updated_at = created_at;
alter table partner.partners alter updated_at set not null;

-- Partners are listed in the order of their ids; these find the few of many that a caller asks for.
create index partners_external_id_idx on partner.partners (external_id);
create index partners_updated_idx on partner.partners (updated_at);
create index partners_owner_and_id_idx on partner.partners (owner, id);
drop index partner.partners_owner_idx;

-- Every partner as others may read it.
create or replace view partner.partner_facts as
select id as partner_id, name, type, tier, region, signed_on, owner, source_system, external_id, country, updated_at
from partner.partners;
