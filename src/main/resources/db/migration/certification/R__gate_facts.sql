-- How many certified reps each partner needs before it may sell, as others may read it. It is not known before its runway has started.
create or replace view certification.gate_facts as
select partner_id, sales_reps, sales_engineers, ended_on
from certification.gates
where signed_on is not null;
