-- How far each open milestone has been chased, so that a chase that is started again goes on from there.
create table activation.chases (
	runway_id  uuid        not null references activation.runways on delete cascade,
	milestone  text        not null,
	next_level int         not null,
	next_at    timestamptz not null,
	primary key (runway_id, milestone)
);

-- The day on which a partner that was taken over is looked at first. It is no extension: until now it stood for the end of the
-- clock, also in what was asked about it.
alter table activation.runways add column first_review_on date;
update activation.runways set first_review_on = tracked_since + 15 where signed_on < tracked_since;

update activation.rungs taken
set clock_ended_on = clock.ends_on
from (select distinct on (runway_id) runway_id, ends_on
	from activation.clock_entries
	order by runway_id, position desc) clock
where clock.runway_id = taken.runway_id and clock_ended_on > clock.ends_on
	and not exists (select from activation.rungs other
		where other.runway_id = taken.runway_id and other.rung = taken.rung and other.clock_ended_on = clock.ends_on);

update activation.decisions decision
set about = clock.ends_on
from (select distinct on (runway_id) runway_id, ends_on
	from activation.clock_entries
	order by runway_id, position desc) clock
where clock.runway_id = decision.runway_id and question = 'NOT_LIVE' and about > clock.ends_on
	and not exists (select from activation.decisions other
		where other.runway_id = decision.runway_id and other.question = 'NOT_LIVE' and other.about = clock.ends_on);

update activation.decisions decision
set about = review.review_on
from (select distinct on (runway_id) runway_id, review_on
	from activation.selling_reviews
	order by runway_id, position desc) review
where review.runway_id = decision.runway_id and question = 'NOT_WON' and about > review.review_on
	and not exists (select from activation.decisions other
		where other.runway_id = decision.runway_id and other.question = 'NOT_WON' and other.about = review.review_on);

-- Instances that run no runway any more and have to be cancelled. Those of the models before cannot be migrated: each partner
-- that is still under way starts again from its facts.
create table activation.retired_instances (
	process_instance_key bigint primary key
);

insert into activation.retired_instances
select runway.process_instance_key
from activation.runways runway
join activation.runway_days days on days.runway_id = runway.id
where runway.process_instance_key is not null and runway.closed_out_at is null
	and num_nulls(days.agreement_on, days.onboarding_on, days.certification_on, days.joint_plan_on, days.first_deal_on,
		days.first_closed_won_on) > 0;

update activation.runways
set process_instance_key = null, version = version + 1
where process_instance_key in (select process_instance_key from activation.retired_instances);
