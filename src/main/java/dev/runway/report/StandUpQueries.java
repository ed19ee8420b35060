package dev.runway.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the owners carry: one query for a page, however many partners there are. */
@Component
class StandUpQueries {

	/**
	 * Every partner that somebody carries, and who was activated while there is still something to tell of it; what is counted for
	 * each owner, and who of them has been idle longest.
	 */
	private static final String COUNTED = """
			with told_late as materialized (
				select runway_id, array_agg(milestone) as milestones
				from runway.told_facts
				where told_at >= :newFromInstant and reached_on < :newFrom
				group by runway_id),
			carried as (
				select run.runway_id, run.partner_id, partner.name, partner.owner, :today - run.signed_on as day, clock.clock_days,
					clock.gate, clock.paused_until, run.first_deal_on is not null as live, rung.rung, rung.ends_on as rung_ends_on,
					rung.planned_on is not null as planned,
					coalesce(told_late.milestones, '{}') as told_late, step.reached + coalesce(cardinality(told_late.milestones), 0) as reached, step.due,
					step.overdue, step.first_due_on
				from runway.runway_facts run
				join runway.clock_facts clock on clock.runway_id = run.runway_id
				join partner.partner_facts partner on partner.partner_id = run.partner_id
				left join ladder.open_rung_facts rung on rung.runway_id = run.runway_id
				join runway.target_facts target on target.runway_id = run.runway_id
				left join told_late on told_late.runway_id = run.runway_id
				cross join lateral (
					select count(*) filter (where reached_on between :newFrom and :today) as reached,
						count(*) filter (where reached_on is null and due_on between :today and :sunday) as due,
						count(*) filter (where reached_on is null and due_on < :today) as overdue,
						min(due_on) filter (where reached_on is null) as first_due_on
					from (values
						(run.signed_on + target.agreement_due_day, run.agreement_on),
						(run.signed_on + target.onboarding_due_day, run.onboarding_on),
						(run.signed_on + target.certification_due_day, run.certification_on),
						(run.signed_on + target.joint_plan_due_day, run.joint_plan_on),
						(run.signed_on + target.first_deal_due_day, run.first_deal_on),
						(run.signed_on + target.closed_won_due_day, run.first_closed_won_on)) as fact (due_on, reached_on)) step
				where run.ended_on is null
					and (cast(:owner as text) is null or partner.owner = :owner)
					and (run.first_closed_won_on is null or told_late.runway_id is not null or step.reached + step.due + step.overdue > 0)),
			totals as (
				select owner, sum(reached) as reached, sum(due) as due, sum(overdue) as overdue,
					count(*) filter (where rung = 'HELP') as help, count(*) filter (where rung = 'DEMOTE') as demote,
					count(*) filter (where rung = 'DECIDE') as decide,
					count(*) filter (where reached + due + overdue > 0 or rung is not null) as news, count(*) as partners
				from carried
				group by owner),
			oldest as (
				select distinct on (owner) owner, jsonb_build_object('partner_id', partner_id, 'name', name, 'day', day) as partner
				from carried
				where not live
				order by owner, day desc, name),
			counted as (
				select person.owner, person.name, person.active, coalesce(loads.load, 0) as load, loads.capacity,
					coalesce(totals.reached, 0) as reached, coalesce(totals.due, 0) as due, coalesce(totals.overdue, 0) as overdue,
					coalesce(totals.help, 0) as help, coalesce(totals.demote, 0) as demote, coalesce(totals.decide, 0) as decide,
					coalesce(totals.news, 0) as news,
					coalesce(totals.partners, 0) as partners, oldest.partner as oldest
				from partner.owner_facts person
				left join runway.owner_load_facts loads on loads.owner = person.owner
				left join totals on totals.owner = person.owner
				left join oldest on oldest.owner = person.owner)
			""";

	private static final String BOARD = COUNTED + """
			select to_jsonb(counted) as line
			from counted
			where active or load > 0 or news > 0
			order by name, owner
			""";

	private static final String SECTIONS = COUNTED + """
			, shown as (
				select counted.*, count(*) over () as owners
				from counted
				where case when cast(:owner as text) is null then load > 0 or news > 0 else owner = :owner end
				order by name, owner
				limit :owners),
			placed as (
				select carried.*, reached + due > 0 as this_week, row_number() over (partition by owner
					order by case when overdue > 0 then 0 when due > 0 or rung is not null then 1 when reached > 0 then 2 else 3 end,
						first_due_on, day desc, carried.name, runway_id) as place
				from carried),
			-- What is of this week and what is older take turns, so that neither crowds out the other where not all are shown.
			turns as (
				select placed.*, row_number() over (partition by owner, this_week order by place) as turn
				from placed),
			picked as (
				select turns.*, row_number() over (partition by owner
					order by reached + due + overdue > 0 or rung is not null desc, turn, this_week desc) as pick
				from turns),
			lines as (
				select picked.owner, jsonb_agg(to_jsonb(picked) || jsonb_build_object('clock_ends_on', clock.ends_on, 'steps', step.steps)
					order by picked.place) as partners
				from picked
				join shown on shown.owner = picked.owner
				join runway.clock_facts clock on clock.runway_id = picked.runway_id
				cross join lateral (
					select jsonb_agg(jsonb_build_object('milestone', milestone, 'due_on', due_on, 'reached_on', reached_on,
						'told_late', milestone = any(picked.told_late)) order by position) as steps
					from runway.milestone_facts fact
					where fact.runway_id = picked.runway_id) step
				where picked.pick <= :lines
				group by picked.owner)
			select jsonb_build_object('owner', to_jsonb(shown), 'partners', coalesce(lines.partners, '[]'),
				'of_partners', shown.partners, 'owners', shown.owners) as line
			from shown
			left join lines on lines.owner = shown.owner
			order by shown.name, shown.owner
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	private final JsonMapper json;

	StandUpQueries(JdbcClient jdbc, ProgrammeCalendar calendar, JsonMapper json) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.json = json.rebuild()
			.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();
	}

	/** What everybody carries who has not left, or still has partners. */
	List<OwnerTotals> board(Week week, LocalDate today) {
		return spec(BOARD, week, today, null).query((row, number) -> json.readValue(row.getString("line"), OwnerTotals.class)).list();
	}

	/**
	 * The owners with their partners.
	 *
	 * @param owner the only one who is asked for
	 * @param owners how many at most
	 * @param lines how many partners of each at most
	 */
	List<Found> sections(Week week, LocalDate today, @Nullable String owner, int owners, int lines) {
		return spec(SECTIONS, week, today, owner).param("owners", owners)
			.param("lines", lines)
			.query((row, number) -> json.readValue(row.getString("line"), Found.class))
			.list();
	}

	private JdbcClient.StatementSpec spec(String sql, Week week, LocalDate today, @Nullable String owner) {
		return jdbc.sql(sql)
			.param("today", today)
			.param("newFrom", week.newFrom())
			.param("newFromInstant", calendar.startOf(week.newFrom()).atOffset(ZoneOffset.UTC))
			.param("sunday", week.sunday())
			.param("owner", owner);
	}

	/** An owner with the partners that are shown, out of so many partners and so many owners. */
	record Found(OwnerTotals owner, List<Carried> partners, int ofPartners, int owners) {
	}

}
