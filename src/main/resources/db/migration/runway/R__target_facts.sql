-- What each runway runs under as others may read it: the days on which its milestones are due, counted from the signature. They
-- are not known before the runway has started.
create or replace view runway.target_facts as
select id as runway_id, partner_id, signed_on, ended_on, agreement_due_day, onboarding_due_day, certification_due_day,
	joint_plan_due_day, first_deal_due_day, closed_won_due_day
from runway.runways;
