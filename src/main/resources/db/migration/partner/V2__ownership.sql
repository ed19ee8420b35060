-- Who answered for a partner before and after, why, at whose word and through which door. Entries are added, never
-- changed; partners that were handed over together share a hand-over.
create table partner.owner_changes (
	id           uuid        primary key,
	partner_id   uuid        not null references partner.partners,
	hand_over_id uuid        not null,
	from_owner   text        not null references partner.owners,
	to_owner     text        not null references partner.owners,
	reason       text        not null,
	changed_by   text        not null,
	source       text        not null,
	changed_at   timestamptz not null,
	changed_on   date        not null
);

create index owner_changes_partner_idx on partner.owner_changes (partner_id);
create index owner_changes_hand_over_idx on partner.owner_changes (hand_over_id);

create table partner.tier_moves (
	id         uuid        primary key,
	partner_id uuid        not null references partner.partners,
	from_tier  text        not null,
	to_tier    text        not null,
	reason     text        not null,
	moved_by   text        not null,
	source     text        not null,
	moved_at   timestamptz not null,
	moved_on   date        not null
);

create index tier_moves_partner_idx on partner.tier_moves (partner_id);

-- Every partner as others may read it.
create view partner.partner_facts as
select id as partner_id, name, type, tier, region, signed_on, owner
from partner.partners;

-- What happened to a partner and belongs to no runway.
create view partner.timeline_facts as
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
from partner.tier_moves move;
