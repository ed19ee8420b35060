-- Time to first pipeline
--
-- Definition: Median days from the signature to the first registered deal, which is milestone 5.
-- Numerator: median, mean and 90th percentile (interpolated) of the days of those that registered one. Beside it, the median
--   of all that signed: the first day by which half of them had registered one, each counted for as long as it is known
--   (Aalen-Johansen); there is none as long as fewer than half have.
-- Denominator: those that registered a deal; for the median of all that signed, everybody.
-- Left out: the first median knows nothing of those without a deal; their number is given.
select outcome, day, sum(partners) as partners
from lifelines
group by 1, 2
