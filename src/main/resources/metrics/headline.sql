-- Signed, live and idle
--
-- Definition: How many partners have signed, how many of them are live, and how long the others have been idle since they
--   signed.
-- Numerator: live: those that registered their first deal, also when they ended later. Idle: those that are not live and
--   whose partnership goes on. Ended: those that ended before they were live.
-- Denominator: all that signed. Live, idle and ended add up to it.
-- Left out: nobody.
select case when live_day is not null then 'LIVE' when ended_day is not null then 'ENDED' else 'IDLE' end as state,
	case when live_day is null and ended_day is null then width_bucket(age, array[31, 61, 91, 121, 181]) else 0 end as band,
	count(*) as partners
from runs
group by 1, 2
