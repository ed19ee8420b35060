-- The pipeline that partners brought, each deal once: this is the one place that says which deals count. Referrals and
-- registrations that were rejected or canceled do not.
create or replace view deal.pipeline_facts as
select id as deal_id, partner_id, registered_on, coalesce(amount_minor, booked_minor) as amount_minor,
	coalesce(currency, booked_currency) as currency
from deal.deals
where kind <> 'REFERRAL' and state not in ('REJECTED', 'CANCELED');
