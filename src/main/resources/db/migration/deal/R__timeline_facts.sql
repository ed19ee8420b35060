-- What became of the deals, in words without mail addresses, amounts and the names of other partners.
create or replace view deal.timeline_facts as
select partner_id, cast(null as uuid) as runway_id,
	case kind when 'REFERRAL' then 'referral_received' else 'deal_registered' end as kind, registered_on as happened_on,
	recorded_at, recorded_by, source,
	case when kind = 'REFERRAL' then 'Referral received: ' when inferred then 'Deal registered (follows from the won deal): '
		else 'Deal registered: ' end
		|| regexp_replace(name || coalesce(' for ' || customer, '') || coalesce(', run by ' || sponsor, ''), '\S+@\S+', '…', 'g')
		as summary,
	'deal:' || id as ref
from deal.deals
union all
select partner_id, null, 'deal_progressed', progressed_on, recorded_at, recorded_by, source,
	case position when 1 then 'First opportunity progression: ' else 'Deal progressed: ' end
		|| regexp_replace(deal_name || ' moved to ' || stage, '\S+@\S+', '…', 'g'),
	'progression:' || progression_id
from deal.progression_facts
union all
select d.partner_id, null, 'deal_' || lower(c.kind), c.happened_on, c.recorded_at, c.recorded_by, c.source,
	case c.kind when 'WON' then 'Deal won: ' when 'LOST' then 'Deal lost: ' else
		case d.kind when 'REFERRAL' then 'Referral ' else 'Registration ' end || replace(lower(c.kind), '_', ' ') || ': ' end
		|| regexp_replace(d.name || coalesce(' until ' || c.expires_on, '') || coalesce(', ' || replace(lower(c.code), '_', ' '), '')
			|| coalesce(': ' || c.reason, ''), '\S+@\S+', '…', 'g'),
	case c.kind when 'WON' then 'won:' || d.id else 'deal-change:' || d.id || ':' || c.position end
from deal.changes c
join deal.deals d on d.id = c.deal_id
union all
select d.partner_id, null, 'deal_conflict', c.found_on, c.found_at, c.recorded_by, c.source,
	regexp_replace('Conflict: another open registration names the same end customer as ' || d.name, '\S+@\S+', '…', 'g'),
	'conflict:' || c.deal_id || ':' || c.other_id
from deal.conflicts c
join deal.deals d on d.id = c.deal_id
union all
select d.partner_id, null, 'deal_conflict', c.found_on, c.found_at, c.recorded_by, c.source,
	regexp_replace('Conflict: another open registration names the same end customer as ' || d.name, '\S+@\S+', '…', 'g'),
	'conflict-of:' || c.other_id || ':' || c.deal_id
from deal.conflicts c
join deal.deals d on d.id = c.other_id
union all
select partner_id, null, 'deal_refused', refused_on, recorded_at, recorded_by, source,
	regexp_replace('Registration refused: ' || name || coalesce(' for ' || customer, '') || ': ' || reason, '\S+@\S+', '…', 'g'),
	'refusal:' || id
from deal.refusals;
