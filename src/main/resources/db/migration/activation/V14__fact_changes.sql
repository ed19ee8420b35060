-- Figures follow the days of the runways.
create trigger runway_days_note_change after insert or update or delete or truncate on activation.runway_days
	for each statement execute function partner.note_change();
