-- Figures follow the deals and what becomes of them.
create trigger deals_note_change after insert or update or delete or truncate on deal.deals
	for each statement execute function partner.note_change();
create trigger changes_note_change after insert or update or delete or truncate on deal.changes
	for each statement execute function partner.note_change();
