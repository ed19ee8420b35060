-- Live versus signed
--
-- Definition: Of the partners signed in the last six months (or in the period or cohort that the filter names), the share
--   that is live, in three readings. As commonly defined: live today, whatever day it is for them; it reads low, because
--   most have not had their 120 days. Matured only: of those whose 120 days have passed, live within them. Estimated:
--   how likely a partner is live by day 120, from everybody, each for as long as it is known (Aalen-Johansen estimator).
-- Numerator: as commonly defined: reached milestone 5 until today. Matured only: reached it on day 120 or before.
--   Estimated: no count; those who end before they are live have ended, those still on their way count up to today.
-- Denominator: as commonly defined and estimated: all that signed in the six months. Matured only: those of them that
--   signed at least 120 days ago.
-- Left out: matured only: those whose 120 days have not passed; their number is given. Under 10 partners no rate is shown.
select least(day, :liveBy + 1) as day, outcome, matured, sum(partners) as partners
from lifelines
where recent
group by 1, 2, 3
