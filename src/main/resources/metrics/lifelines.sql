-- Lifelines
--
-- Definition: What metrics of going live share: how many partners of each month of signing were live on which day, ended
--   before on which day, or are neither and have had so many days by now.
-- Numerator: none; each metric says what it counts.
-- Denominator: all that signed. Recent are those of the last six months, or of the period or cohort that the filter names;
--   matured are those that signed at least 120 days ago.
-- Left out: nobody.
select date '2000-01-01' + (packed >> 20)::int as cohort,
	(packed >> 19 & 1) = 1 as recent,
	(packed >> 18 & 1) = 1 as matured,
	(array['LIVE', 'ENDED', 'OPEN'])[1 + (packed >> 16 & 3)] as outcome,
	(packed & 65535)::int as day,
	partners
from (
	-- One number is counted much quicker than five: the days, two bits for the outcome, one for each yes or no, and the month.
	select ((cohort - date '2000-01-01')::bigint << 20)
			+ case when signed_on >= :windowFrom then 1 << 19 else 0 end
			+ case when age >= :liveBy then 1 << 18 else 0 end
			+ case
				when live_day is not null then live_day
				when ended_day is not null then (1 << 16) + ended_day
				else (2 << 16) + age end as packed,
		count(*) as partners
	from runs
	group by packed) as counted
