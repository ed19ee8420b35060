-- What happened to a partner and belongs to no runway.
create or replace view partner.timeline_facts as
select change.partner_id,
	null::uuid as runway_id,
	'owner_changed' as kind,
	change.changed_on as happened_on,
	change.changed_at as recorded_at,
	change.changed_by as recorded_by,
	change.source,
	'Handed over from ' || before.name || ' to ' || after.name || ': ' || change.reason as summary,
	'owner-change:' || change.id as ref
from partner.owner_changes change
join partner.owners before on before.user_name = change.from_owner
join partner.owners after on after.user_name = change.to_owner
union all
select move.partner_id,
	null::uuid,
	'tier_moved',
	move.moved_on,
	move.moved_at,
	move.moved_by,
	move.source,
	'Moved from tier ' || lower(move.from_tier) || ' to ' || lower(move.to_tier) || ': ' || move.reason,
	'tier-move:' || move.id
from partner.tier_moves move
union all
select change.partner_id,
	null::uuid,
	'contact_changed',
	change.changed_on,
	change.changed_at,
	change.changed_by,
	change.source,
	'The contact was changed',
	'contact-change:' || change.id
from partner.contact_changes change
union all
select note.partner_id,
	null::uuid,
	'note',
	note.written_on,
	note.written_at,
	note.written_by,
	note.source,
	coalesce('Note: ' || note.text, 'Note, erased on ' || note.erased_on || ' by ' || note.erased_by),
	'note:' || note.id
from partner.notes note;
