-- Firm-level spread
--
-- Definition: How concentrated the partner-sourced pipeline is over the live partners: the cumulative curve (Lorenz), the
--   share of live partners that make 80 % of the pipeline, and the Gini coefficient.
-- Numerator: registered deals, each once with the amount of its registration, in one currency at the stated rates.
-- Denominator: firms that went live, each once, also when they ended later; one without a deal counts as 0.
-- Left out: referrals, deals without an amount, and amounts in a currency without a rate; their numbers are given.
-- Gini: of the firms as they are (they are all, not a sample): G = 2 * sum(i * y_i) / (n * sum(y_i)) - (n + 1) / n with
--   the amounts y in ascending order; 0 when all bring the same, at most (n - 1) / n.
with rates as (
	select currency, factor::float8
	from jsonb_each_text(cast(:factors as jsonb)) as rate (currency, factor)),
firms as (
	select distinct partner_id
	from runs
	where live_day is not null),
deals as (
	select deal.partner_id, deal.currency, deal.amount_minor, rate.factor
	from deal.pipeline_facts deal
	join firms using (partner_id)
	left join rates rate on rate.currency = deal.currency
	where deal.registered_on <= :today),
amounts as (
	select coalesce(brought.amount, 0) as amount
	from firms
	left join (
		select partner_id, sum(amount_minor * factor) as amount
		from deals
		group by partner_id) as brought using (partner_id)),
ranked as (
	select amount,
		row_number() over ascending as place,
		sum(amount) over (ascending rows unbounded preceding) as running,
		count(*) over () as firms,
		sum(amount) over () as total
	from amounts
	window ascending as (order by amount))
select 'POINT' as kind, null as currency, place as place, running as amount
from ranked
where place = firms or place * 100 / firms > (place - 1) * 100 / firms
union all
select 'GINI', null, max(firms), 2 * sum(place * amount) / (max(firms) * max(total)) - (max(firms) + 1.0) / max(firms)
from ranked
where total > 0
having count(*) > 0
union all
select 'EIGHTY_PERCENT', null, count(*), 0
from ranked
where total - running < 0.8 * total
union all
select 'WITH_PIPELINE', null, count(*), 0
from ranked
where amount > 0
union all
select case when currency is null then 'WITHOUT_AMOUNT' when factor is null then 'WITHOUT_RATE' else 'COUNTED' end, currency,
	count(*), coalesce(sum(amount_minor), 0)
from deals
group by 1, currency
