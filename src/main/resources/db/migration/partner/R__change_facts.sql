-- By which transactions the facts were changed that figures count, as others may read it.
create or replace view partner.change_facts as
select changed_by
from partner.fact_changes;
