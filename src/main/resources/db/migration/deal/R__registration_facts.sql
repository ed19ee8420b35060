-- The registrations that partners made, with what has become of each. Referrals are none, and neither are those that only
-- follow from a win.
create or replace view deal.registration_facts as
select id as deal_id, partner_id, registered_on, state,
	case when state = 'REJECTED' then
		(select max(happened_on) from deal.changes change where change.deal_id = deal.id and change.kind = 'REJECTED') end as rejected_on
from deal.deals deal
where kind = 'REGISTRATION' and not inferred;
