-- With how many open runways an owner is loaded, and how many the strictest of their targets allow, as others may read it.
create or replace view runway.owner_load_facts as
select partner.owner, count(*)::int as load, min(runway.owner_capacity) as capacity
from runway.open_runways runway
join partner.partner_facts partner on partner.partner_id = runway.partner_id
group by partner.owner;
