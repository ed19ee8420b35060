-- Runways that were made live by a registration that was rejected later, while no other one stands: all registrations of the
-- run are rejected, and one of them is of the day on which milestone 5 was reached. A run goes on until it ended or the next one
-- began.
create or replace view runway.rejected_facts as
select days.runway_id, days.partner_id, max(deal.rejected_on) as rejected_on
from runway.runway_days days
join deal.registration_facts deal on deal.partner_id = days.partner_id and deal.registered_on >= days.signed_on
	and (days.ended_on is null or deal.registered_on <= days.ended_on)
where days.first_deal_on is not null
	and not exists (select from runway.runways later
		where later.partner_id = days.partner_id and later.signed_on > days.signed_on and later.signed_on <= deal.registered_on)
group by days.runway_id
having bool_and(deal.state = 'REJECTED') and bool_or(deal.registered_on = days.first_deal_on);
