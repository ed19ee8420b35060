-- Everybody who answers for partners, or did, as others may read it.
create or replace view partner.owner_facts as
select user_name as owner, name, manager, active
from partner.owners;
