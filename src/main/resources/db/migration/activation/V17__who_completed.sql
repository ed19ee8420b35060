-- Who completed a task is recorded with what it recorded. Of what was recorded before, the search has told it later.
alter table activation.rungs add column planned_by text;
alter table activation.decisions add column decided_by text;
alter table activation.ladder_reviews add column answered_by text;

create function pg_temp.completed_by(partner uuid, recorded_at timestamptz, otherwise text) returns text language sql as $$
	select coalesce((select coalesce(completed_by, 'task of ' || assignee)
		from activation.completed_tasks task
		where task.partner_id = partner and recorded_at between task.recorded_from and task.recorded_until
		order by task.recorded_from desc
		limit 1), otherwise)
$$;

update activation.rungs taken
set planned_by = pg_temp.completed_by(runway.partner_id, planned_at, owner)
from activation.runways runway
where runway.id = taken.runway_id and planned_at is not null;

update activation.decisions decision
set decided_by = pg_temp.completed_by(runway.partner_id, decided_at, decider)
from activation.runways runway
where runway.id = decision.runway_id and choice in ('END', 'EXTEND');

update activation.ladder_reviews review
set answered_by = pg_temp.completed_by(runway.partner_id, answered_at, decider)
from activation.runways runway
where runway.id = review.runway_id and answered_at is not null;

update activation.milestones reached
set recorded_by = pg_temp.completed_by(runway.partner_id, reached.recorded_at, recorded_by)
from activation.runways runway
where runway.id = reached.runway_id and source in ('TASK', 'INFERRED');

update activation.runways runway
set opened_by = pg_temp.completed_by(partner_id, opened_at, 'partner-operations')
where opened_through = 'TASK' and opened_by is null;

update activation.runways runway
set ended_by = pg_temp.completed_by(partner_id, ended_at, ended_by)
where end_kind = 'DECIDED';

update activation.clock_entries entry
set recorded_by = decision.decided_by
from activation.decisions decision
where decision.runway_id = entry.runway_id and kind = 'EXTENDED' and decision.choice = 'EXTEND'
	and decision.extend_to = entry.ends_on and decision.decided_at <= entry.recorded_at;

-- What tasks recorded in other modules, whose migrations come before this module's.
update certification.certificates certificate
set recorded_by = pg_temp.completed_by(rep.partner_id, certificate.recorded_at, recorded_by)
from certification.reps rep
where rep.id = certificate.rep_id and source = 'TASK';

update certification.rep_changes change
set recorded_by = pg_temp.completed_by(rep.partner_id, change.recorded_at, recorded_by)
from certification.reps rep
where rep.id = change.rep_id and source = 'TASK';

update certification.selling_rights
set recorded_by = pg_temp.completed_by(partner_id, recorded_at, recorded_by)
where source = 'TASK';

update plan.plans
set recorded_by = pg_temp.completed_by(partner_id, recorded_at, recorded_by)
where source = 'TASK';

update plan.first_deal_targets
set recorded_by = pg_temp.completed_by(partner_id, recorded_at, recorded_by)
where source = 'TASK';

update deal.deals
set recorded_by = pg_temp.completed_by(partner_id, recorded_at, recorded_by)
where source in ('TASK', 'INFERRED');

update deal.progressions progression
set recorded_by = pg_temp.completed_by(deal.partner_id, progression.recorded_at, progression.recorded_by)
from deal.deals deal
where deal.id = progression.deal_id and progression.source = 'TASK';

update deal.changes change
set recorded_by = pg_temp.completed_by(deal.partner_id, change.recorded_at, change.recorded_by)
from deal.deals deal
where deal.id = change.deal_id and change.source = 'TASK';

-- The timeline's own view is made anew after this.
drop view activation.task_facts cascade;
drop function pg_temp.completed_by(uuid, timestamptz, text);
drop table activation.completed_tasks;
