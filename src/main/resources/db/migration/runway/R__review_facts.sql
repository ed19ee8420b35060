-- From which day on a partner that is not live belongs on the ladder: the first after its clock, or after the grace of one that was taken
-- over. Only runways that are under way and not live have one.
create or replace view runway.review_facts as
select runway.id as runway_id, runway.partner_id, clock.ends_on,
	greatest(clock.ends_on + 1, runway.first_review_on) as review_on
from runway.runways runway
cross join lateral (
	select entry.ends_on
	from runway.clock_entries entry
	where entry.runway_id = runway.id
	order by entry.position desc
	limit 1) clock
join runway.runway_days days on days.runway_id = runway.id
where runway.started_at is not null and runway.ended_on is null and days.first_deal_on is null;
