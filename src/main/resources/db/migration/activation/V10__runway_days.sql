-- The milestones of a runway side by side: what the table of milestones says, kept in step by a trigger, so that figures
-- over all partners read one short row for each instead of gathering six.
create table activation.runway_days (
	runway_id           uuid primary key references activation.runways on delete cascade,
	agreement_on        date,
	onboarding_on       date,
	certification_on    date,
	joint_plan_on       date,
	first_deal_on       date,
	first_closed_won_on date
);

insert into activation.runway_days
select runway_id,
	max(occurred_on) filter (where milestone = 'AGREEMENT_SIGNED'),
	max(occurred_on) filter (where milestone = 'ONBOARDING_DONE'),
	max(occurred_on) filter (where milestone = 'CERTIFICATION_DONE'),
	max(occurred_on) filter (where milestone = 'JOINT_PLAN_SIGNED'),
	max(occurred_on) filter (where milestone = 'FIRST_DEAL_REGISTERED'),
	max(occurred_on) filter (where milestone = 'FIRST_CLOSED_WON')
from activation.milestones
group by runway_id;

-- Takes over the one day that has changed and leaves the others, so that two who report at once do not lose each other's.
create function activation.take_over_day() returns trigger language plpgsql as $$
declare
	changed activation.milestones := coalesce(new, old);
	day date := case when tg_op = 'DELETE' then null else new.occurred_on end;
begin
	insert into activation.runway_days (runway_id, agreement_on, onboarding_on, certification_on, joint_plan_on, first_deal_on,
		first_closed_won_on)
	values (changed.runway_id,
		case changed.milestone when 'AGREEMENT_SIGNED' then day end,
		case changed.milestone when 'ONBOARDING_DONE' then day end,
		case changed.milestone when 'CERTIFICATION_DONE' then day end,
		case changed.milestone when 'JOINT_PLAN_SIGNED' then day end,
		case changed.milestone when 'FIRST_DEAL_REGISTERED' then day end,
		case changed.milestone when 'FIRST_CLOSED_WON' then day end)
	on conflict (runway_id) do update set
		agreement_on = case changed.milestone when 'AGREEMENT_SIGNED' then day else runway_days.agreement_on end,
		onboarding_on = case changed.milestone when 'ONBOARDING_DONE' then day else runway_days.onboarding_on end,
		certification_on = case changed.milestone when 'CERTIFICATION_DONE' then day else runway_days.certification_on end,
		joint_plan_on = case changed.milestone when 'JOINT_PLAN_SIGNED' then day else runway_days.joint_plan_on end,
		first_deal_on = case changed.milestone when 'FIRST_DEAL_REGISTERED' then day else runway_days.first_deal_on end,
		first_closed_won_on = case changed.milestone when 'FIRST_CLOSED_WON' then day else runway_days.first_closed_won_on end;
	return null;
end
$$;

create trigger milestones_take_over_day after insert or delete or update of occurred_on on activation.milestones
	for each row execute function activation.take_over_day();

-- Every runway as others may read it: when its partner signed, what it reached on which day, and when it ended.
create view activation.runway_facts as
select runway.id as runway_id, runway.partner_id, runway.signed_on, runway.ended_on, days.agreement_on, days.onboarding_on,
	days.certification_on, days.joint_plan_on, days.first_deal_on, days.first_closed_won_on
from activation.runways runway
left join activation.runway_days days on days.runway_id = runway.id;
