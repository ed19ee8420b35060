-- How far a milestone has been chased stands with the runway now, whatever instance chases it. When the level after the last
-- one comes is not known here: by the table that the application brings along.
insert into activation.chases (runway_id, milestone, next_level, next_at)
select distinct on (step.runway_id, step.milestone) step.runway_id, step.milestone, step.level + 1,
	case step.level
		when 0 then coalesce(fact.due_on, step.mailed_on) + 1
		when 1 then step.mailed_on + 6
		when 2 then step.mailed_on + 7
		else step.mailed_on + 28 end + time '09:00' + abs(hashtext(step.runway_id::text) % 30) * interval '1 minute'
from notification.chase_steps step
left join activation.milestone_facts fact on fact.runway_id = step.runway_id and fact.milestone = step.milestone
order by step.runway_id, step.milestone, step.level desc;

drop table notification.chase_steps;
