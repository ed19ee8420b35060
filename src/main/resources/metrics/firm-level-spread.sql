-- Firm-level spread
--
-- Definition: How concentrated the partner-sourced pipeline is over the live partners: the cumulative curve (Lorenz), the
--   share of live partners that make 80 % of the pipeline, and the Gini coefficient.
-- Numerator: registered deals, each once with the amount of its registration, in one currency at the stated rates.
-- Denominator: firms that went live, each once, also when they ended later; one without a deal counts as 0.
-- Left out: referrals, deals without an amount, and amounts in a currency without a rate; their numbers are given.
-- Gini: of the firms as they are: G = 2 * sum(i * y_i) / (n * sum(y_i)) - (n + 1) / n with the amounts y in ascending
--   order; 0 when all bring the same, at most (n - 1) / n.
-- Interval: it says how much of G is chance, were the firms a sample of those that could have been: 95 %, kept between 0 and 1 (logit), around
--   G * n / (n - 1), with the standard error of the infinitesimal jackknife. With few firms, or a few that bring nearly all, the true value lies
--   outside of it more often than in 5 of 100 cases. None where all bring the same or one brings all.
with firms as materialized (
	select distinct partner_id
	from runs
	where live_day is not null),
rates as (
	select key as currency, value::float8 as factor
	from jsonb_each_text(cast(:factors as jsonb))),
deals as materialized (
	select deal.partner_id, deal.currency, deal.amount_minor, deal.amount_minor * rates.factor as amount
	from deal.pipeline_facts deal
	join firms on firms.partner_id = deal.partner_id
	left join rates on rates.currency = deal.currency
	where deal.registered_on <= :today),
brought as (
	select sum(amount) as amount
	from deals
	group by partner_id
	having sum(amount) > 0)
select 'FIRMS' as kind, null as currency, (select count(*) from firms) as count, 0 as amount,
	coalesce(array_agg(amount order by amount), array[]::float8[]) as amounts
from brought
union all
select case when currency is null then 'WITHOUT_AMOUNT' when amount is null then 'WITHOUT_RATE' else 'COUNTED' end as kind, currency,
	count(*), coalesce(sum(amount_minor), 0), null
from deals
group by 1, 2
