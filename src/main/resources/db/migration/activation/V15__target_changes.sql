-- Figures follow the days on which milestones are due as well.
create trigger runways_note_target_change after update of agreement_due_day, onboarding_due_day, certification_due_day,
	joint_plan_due_day, first_deal_due_day, closed_won_due_day on activation.runways
	for each statement execute function partner.note_change();
