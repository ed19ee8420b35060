-- The days of a runway side by side: what the tables of runways and milestones say, kept in step by triggers, so that figures
-- over all partners read one short row for each instead of gathering six.
create table activation.runway_days (
	runway_id           uuid primary key references activation.runways on delete cascade,
	partner_id          uuid not null,
	signed_on           date not null,
	ended_on            date,
	agreement_on        date,
	onboarding_on       date,
	certification_on    date,
	joint_plan_on       date,
	first_deal_on       date,
	first_closed_won_on date
);

insert into activation.runway_days
select runway.id, runway.partner_id, runway.signed_on, runway.ended_on,
	max(occurred_on) filter (where milestone = 'AGREEMENT_SIGNED'),
	max(occurred_on) filter (where milestone = 'ONBOARDING_DONE'),
	max(occurred_on) filter (where milestone = 'CERTIFICATION_DONE'),
	max(occurred_on) filter (where milestone = 'JOINT_PLAN_SIGNED'),
	max(occurred_on) filter (where milestone = 'FIRST_DEAL_REGISTERED'),
	max(occurred_on) filter (where milestone = 'FIRST_CLOSED_WON')
from activation.runways runway
left join activation.milestones reached on reached.runway_id = runway.id
group by runway.id;

create function activation.take_over_runway() returns trigger language plpgsql as $$
begin
	insert into activation.runway_days (runway_id, partner_id, signed_on, ended_on)
	values (new.id, new.partner_id, new.signed_on, new.ended_on)
	on conflict (runway_id) do update set signed_on = new.signed_on, ended_on = new.ended_on;
	return null;
end
$$;

create trigger runways_begin_days after insert on activation.runways
	for each row execute function activation.take_over_runway();
create trigger runways_take_over_days after update on activation.runways
	for each row when ((old.signed_on, old.ended_on) is distinct from (new.signed_on, new.ended_on))
	execute function activation.take_over_runway();

-- Takes over the one day that has changed and leaves the others, so that two who report at once do not lose each other's.
create function activation.take_over_milestone() returns trigger language plpgsql as $$
declare
	changed activation.milestones := coalesce(new, old);
	day date := case when tg_op = 'DELETE' then null else new.occurred_on end;
begin
	update activation.runway_days set
		agreement_on = case changed.milestone when 'AGREEMENT_SIGNED' then day else agreement_on end,
		onboarding_on = case changed.milestone when 'ONBOARDING_DONE' then day else onboarding_on end,
		certification_on = case changed.milestone when 'CERTIFICATION_DONE' then day else certification_on end,
		joint_plan_on = case changed.milestone when 'JOINT_PLAN_SIGNED' then day else joint_plan_on end,
		first_deal_on = case changed.milestone when 'FIRST_DEAL_REGISTERED' then day else first_deal_on end,
		first_closed_won_on = case changed.milestone when 'FIRST_CLOSED_WON' then day else first_closed_won_on end
	where runway_id = changed.runway_id;
	return null;
end
$$;

create trigger milestones_take_over_day after insert or delete or update of occurred_on on activation.milestones
	for each row execute function activation.take_over_milestone();

-- Every runway as others may read it: when its partner signed, what it reached on which day, and when it ended.
create view activation.runway_facts as
select runway_id, partner_id, signed_on, ended_on, agreement_on, onboarding_on, certification_on, joint_plan_on, first_deal_on,
	first_closed_won_on
from activation.runway_days;
