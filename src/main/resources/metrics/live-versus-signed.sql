-- Live versus signed
--
-- Definition: Of the partners signed in the last six months (or in the period or cohort that the filter names), the share
--   that is live, in three readings. Live today, whatever day it is for them: this is the live rate that stands first everywhere; it
--   reads low, because most have not had their 120 days. Live in time: of those whose 120 days have passed, live within them.
--   Likely: how likely a partner is live by day 120, from everybody, each for as long as it is known (Aalen-Johansen estimator).
-- Numerator: live today: reached milestone 5 until today. Live in time: reached it on day 120 or before.
--   Likely: no count; those who end before they are live have ended, those still on their way count up to today.
-- Denominator: live today and likely: all that signed in the six months. Live in time: those of them that
--   signed at least 120 days ago.
-- Left out: live in time: those whose 120 days have not passed; their number is given. Under 10 partners no rate is shown.
select least(day, :liveBy + 1) as day, outcome, matured, sum(partners) as partners
from lifelines
where recent
group by 1, 2, 3
