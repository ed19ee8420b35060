-- Signed, live and idle
--
-- Definition: How many partners have signed, how many of them are live, and how long the others have been idle since they
--   signed.
-- Numerator: live: those that registered their first deal, also when they ended later. Idle: those that are not live and
--   whose partnership goes on. Ended: those that ended before they were live.
-- Denominator: all that signed. Live, idle and ended add up to it.
-- Left out: nobody.
select case outcome when 'OPEN' then 'IDLE' else outcome end as state,
	case outcome when 'OPEN' then width_bucket(day, array[31, 61, 91, 121, 181]) else 0 end as band,
	sum(partners) as partners
from lifelines
group by 1, 2
