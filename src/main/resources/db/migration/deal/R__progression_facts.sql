-- Each partner's first opportunity progression carries position 1.
create or replace view deal.progression_facts as
select d.partner_id, p.deal_id, d.name as deal_name, p.id as progression_id, p.stage, p.progressed_on, p.recorded_at,
	p.recorded_by, p.source,
	row_number() over (partition by d.partner_id order by p.progressed_on, p.recorded_at, p.id) as position
from deal.progressions p
join deal.deals d on d.id = p.deal_id;
