-- Firm-level spread
--
-- Definition: How concentrated the partner-sourced pipeline is over the live partners: the cumulative curve (Lorenz), the
--   share of live partners that make 80 % of the pipeline, and the Gini coefficient.
-- Numerator: registered deals, each once with the amount of its registration, in one currency at the stated rates.
-- Denominator: firms that went live, each once, also when they ended later; one without a deal counts as 0.
-- Left out: referrals, deals without an amount, and amounts in a currency without a rate; their numbers are given.
-- Gini: of the firms as they are (they are all, not a sample): G = 2 * sum(i * y_i) / (n * sum(y_i)) - (n + 1) / n with
--   the amounts y in ascending order; 0 when all bring the same, at most (n - 1) / n.
with firms as (
	select distinct partner_id
	from runs
	where live_day is not null),
deals as (
	select deal.partner_id, deal.currency, deal.amount_minor,
		deal.amount_minor * (cast(:factors as jsonb) ->> deal.currency)::float8 as amount
	from deal.pipeline_facts deal
	where deal.registered_on <= :today and deal.partner_id in (select partner_id from firms)),
brought as materialized (
	select sum(amount) as amount
	from deals
	group by partner_id
	having sum(amount) > 0),
size as (
	select (select count(*) from firms) as firms, count(*) as bringing, coalesce(sum(amount), 0) as total
	from brought),
ranked as (
	select amount, size.firms - size.bringing + row_number() over ascending as place, sum(amount) over ascending as running
	from brought
	cross join size
	window ascending as (order by amount rows unbounded preceding))
select 'FIRMS' as kind, null as currency, firms as place, total as amount
from size
union all
select 'WITH_PIPELINE', null, bringing, total
from size
union all
select 'POINT', null, firms - bringing, 0
from size
where firms > bringing
union all
select 'POINT', null, place, running
from ranked
cross join size
where place = firms or place * 100 / firms > (place - 1) * 100 / firms
union all
select 'GINI', null, 0, 2 * sum(place * amount) / (max(firms) * max(total)) - (max(firms) + 1.0) / max(firms)
from ranked
cross join size
having count(*) > 0
union all
select 'EIGHTY_PERCENT', null, count(*), 0
from ranked
cross join size
where total - running < 0.8 * total
union all
select case when currency is null then 'WITHOUT_AMOUNT' when amount is null then 'WITHOUT_RATE' else 'COUNTED' end, currency,
	count(*), coalesce(sum(amount_minor), 0)
from deals
group by 1, 2
