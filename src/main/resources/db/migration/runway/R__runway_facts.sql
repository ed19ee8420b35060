-- Every runway as others may read it: when its partner signed, what it reached on which day, and when it ended.
create or replace view runway.runway_facts as
select runway_id, partner_id, signed_on, ended_on, agreement_on, onboarding_on, certification_on, joint_plan_on, first_deal_on,
	first_closed_won_on
from runway.runway_days;
