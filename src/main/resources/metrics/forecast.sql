-- Forecast
--
-- Definition: Of the partners in their first 120 days, how many are expected live by the end of them. Each counts with the
--   chance that a partner has which is neither live nor ended after as many days: (F(120) - F(age)) / S(age), with F for how
--   likely a partner is live by a day and S for how likely it is neither live nor ended (Aalen-Johansen estimator).
-- Numerator: the sum of these chances; no count of partners.
-- Denominator: those in their first 120 days: neither live nor ended, with at most 120 days since they signed. Extensions and pauses count
--   for nothing.
-- Left out: those whose 120 days have passed, who can be live later but not in time. Under 10 of them there is no
--   forecast, and none before a partner has had 120 days.
-- Estimate: from everybody whom the filters leave, of all cohorts, each for as long as it is known. So it says what comes if the
--   partners in their first 120 days go on like those before them.
-- Interval: for the number that there will be, so wider than that of an estimate: it takes in what the estimate may be wrong by
--   (infinitesimal jackknife) and what chance adds (binomial), kept between none and all (logit). None where all or none are expected.
select least(day, :liveBy + 1) as day, outcome, sum(partners) as partners
from lifelines
group by 1, 2
