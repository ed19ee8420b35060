package dev.runway.standing;

import java.util.function.Function;
import java.util.stream.Stream;

import dev.runway.standing.PartnerStanding.State;

/** What the list of partners asks the database for: each partner with a signature of it, and what follows from both. */
final class PartnerColumns {

	/** Neither live nor ended. */
	static final String IDLE = "ended_on is null and first_deal_on is null";

	static final String STATE = byState("'%s'"::formatted), STATE_ORDER = byState(state -> String.valueOf(state.ordinal()));

	/** The runways of which Runway has heard lately that a milestone was reached earlier. */
	static final String TOLD_LATE = """
			select told.runway_id
			from runway.told_facts told
			where told.told_at >= :newFromInstant and told.reached_on < :newFrom""";

	/** How many milestones these were of one of them. */
	static final String TOLD_LATE_OF_RUN = """
			select count(*)
			from runway.told_facts told
			where told.runway_id = run.runway_id and told.told_at >= :newFromInstant and told.reached_on < :newFrom""";

	/** The partners that lack certified reps by the day, whatever was counted before. */
	static final String MISSING = """
			partner_id in (
				select gate.partner_id
				from certification.gate_facts gate
				left join (
					select certificate.partner_id, count(distinct certificate.rep_id) filter (where certificate.role = 'SALES') as sales,
						count(distinct certificate.rep_id) filter (where certificate.role = 'SE') as engineers
					from certification.certificate_facts certificate
					where certificate.starts_on <= :today and (certificate.ends_on is null or certificate.ends_on > :today)
					group by certificate.partner_id) held on held.partner_id = gate.partner_id
				where gate.ended_on is null and %s)
			""";

	/** The partners with reps whose certificates ran out, and who hold none that counts instead. */
	static final String RAN_OUT = """
			partner_id in (
				select gate.partner_id
				from certification.gate_facts gate
				join certification.certificate_facts over on over.partner_id = gate.partner_id
				where gate.ended_on is null and over.ends_on <= :today and over.ended_by in (%s) and over.rep_left_on is null
				and not exists (
					select from certification.certificate_facts held
					where held.rep_id = over.rep_id and held.starts_on <= :today and (held.ends_on is null or held.ends_on > :today)))
			""";

	/** The partners with a certificate that counts today and runs out by a day. */
	static final String RUNS_OUT = """
			partner_id in (
				select gate.partner_id
				from certification.gate_facts gate
				join certification.certificate_facts held on held.partner_id = gate.partner_id
				where gate.ended_on is null and held.starts_on <= :today and held.ends_on > :today
				and held.ends_on <= :today + cast(:runs_out_within as int) + 1)
			""";

	static final String LATEST = """
			 and runway_id in (select latest.runway_id from runway.partner_state_facts latest)
			""";

	/** Each partner with each of its signatures. */
	static final String RUNS = """
			from (
				select partner.partner_id, partner.source_system, partner.external_id, partner.name, partner.type, partner.tier, partner.region,
					partner.country, partner.owner, person.name as owner_name, partner.updated_at, target.runway_id, run.signed_on, run.ended_on, run.agreement_on,
					run.onboarding_on, run.certification_on, run.joint_plan_on, run.first_deal_on, run.first_closed_won_on,
					target.agreement_due_day, target.onboarding_due_day, target.certification_due_day, target.joint_plan_due_day,
					target.first_deal_due_day, target.closed_won_due_day
				from partner.partner_facts partner
				left join partner.owner_facts person on person.owner = partner.owner
				join runway.target_facts target on target.partner_id = partner.partner_id
				join runway.runway_facts run on run.runway_id = target.runway_id
			) run
			where true
			""";

	/** The earliest due day of what is next, and of all that is open. */
	static final String DUE_ON = earliest(Step::next), OPEN_SINCE = earliest(Step::open);

	/** How many milestones are late, fall due this week, and were newly reached. */
	static final String LATE = count(Step::late), DUE = count(step -> step.dueUntil(":sunday")), NEW = count(Step::newlyReached);

	/** The numbers of the milestones that are next. */
	static final String NEXT = "array_remove(array[%s], null)"
		.formatted(Step.each(step -> "case when %s then %d end".formatted(step.next(), step.ordinal()), ", "));

	/** What each of the partners brings that a filter finds: how much those bring that bring more, and the place from the least on. */
	private static final String BROUGHT = """
			partner_id in (
				with firms as (
					select distinct partner_id
					%s),
				brought as (
					select firms.partner_id, coalesce(sum(deal.amount_minor * rates.value::float8), 0) as amount
					from firms
					left join deal.pipeline_facts deal on deal.partner_id = firms.partner_id and deal.registered_on <= :today
					left join jsonb_each_text(cast(:factors as jsonb)) rates on rates.key = deal.currency
					group by firms.partner_id)
				select ranked.partner_id
				from (
					select partner_id, amount, sum(amount) over () as total,
						sum(amount) over (order by amount desc, partner_id desc rows unbounded preceding) - amount as more,
						row_number() over (order by amount, partner_id) as place
					from brought) ranked
				where %s)
			""";

	private PartnerColumns() {
	}

	/** Something about the pipeline of the partners that the rest of a filter finds. */
	static String brought(PartnerFilter filter, String condition) {
		var all = filter.without(Criterion.PIPELINE).without(Criterion.PIPELINE_LEAST).without(Criterion.ONCE);
		return BROUGHT.formatted(RUNS + all.conditions(), condition);
	}

	private static String byState(Function<State, String> value) {
		return """
				case when ended_on is not null then %s
					when first_closed_won_on is not null then %s
					when first_deal_on is not null then %s
					when agreement_due_day is null then %s
					when runway_id in (select paused.runway_id from runway.paused_facts paused where paused.paused_until > :today) then %s
					else %s end""".formatted(
				Stream.of(State.ENDED, State.ACTIVATED, State.LIVE, State.STARTING, State.PAUSED, State.RUNNING).map(value).toArray());
	}

	private static String earliest(Function<Step, String> which) {
		return "least(%s)".formatted(Step.each(step -> "case when %s then %s end".formatted(which.apply(step), step.dueOn()), ", "));
	}

	/** One that has no due day yet is not known to be late, and counts for nothing. */
	private static String count(Function<Step, String> condition) {
		return Step.each(step -> "coalesce(%s, false)::int".formatted(condition.apply(step)), " + ");
	}

}
