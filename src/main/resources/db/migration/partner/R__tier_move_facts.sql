-- From which tier a partner moved on which day, as others may read it.
create or replace view partner.tier_move_facts as
select partner_id, from_tier, moved_on, moved_at
from partner.tier_moves;
