package dev.runway.standing;

import java.util.Locale;
import java.util.function.BiFunction;

import dev.runway.ladder.Rung;
import dev.runway.partner.NameWords;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import dev.runway.standing.Given.Choice;
import dev.runway.standing.PartnerStanding.State;

/** By what partners can be narrowed down: how it is called in an address, what it takes, and which condition it is in a query. */
public enum Criterion {

	/** The beginnings of words in the name. */
	NAME("Name", Given.text(Criterion::words), "partner.name_words(name) @@ to_tsquery('simple', :name)"),

	OWNER("Owner", Given.text(text -> text.toLowerCase(Locale.ROOT)), "owner = :owner"),

	STATE("State", Given.oneOf(State.values(), State::label), PartnerColumns.STATE + " = :state"),

	/** That they are on their way: neither activated nor ended. */
	OPEN("On their way", Given.oneOf(new Choice("true", "on their way")), "ended_on is null and first_closed_won_on is null"),

	/** The milestone at which they stand. */
	NEXT("Next step", Given.oneOf(Milestone.values(), Milestone::label), (word, filter) -> step(word).next()),

	/** That some milestone is open after its due day: of the next step, where one is named. */
	LATE("Late", Given.oneOf(new Choice("true", "late")), (word, filter) -> filter.named(NEXT, Step::late)),

	/** That an open milestone falls due: that of the next step, where one is named. */
	DUE("Due", Given.oneOf(new Choice("today", "today"), new Choice("week", "this week")),
			(word, filter) -> filter.named(NEXT, step -> step.dueUntil(word.equals("today") ? ":today" : ":sunday"))),

	REACHED("Reached", Given.oneOf(Milestone.values(), Milestone::label), (word, filter) -> step(word).reachedOn() + " is not null"),

	NOT_REACHED("Not reached", Given.oneOf(Milestone.values(), Milestone::label), (word, filter) -> step(word).reachedOn() + " is null"),

	/** That a milestone was reached on a day or later: the one that is named as reached, or any. */
	REACHED_FROM("Reached since", Given.day(), (word, filter) -> filter.named(REACHED, step -> step.reachedOn() + " >= :reached_from")),

	/** That a milestone was reached on a day or earlier: the one that is named as reached, or any. */
	REACHED_TO("Reached until", Given.day(), (word, filter) -> filter.named(REACHED, step -> step.reachedOn() + " <= :reached_to")),

	/** What the stand-up calls newly reached. */
	NEW("Newly reached", Given.oneOf(new Choice("true", "newly reached")), "ended_on is null and (%s or runway_id in (%s))"
		.formatted(Step.each(Step::newlyReached, " or "), PartnerColumns.TOLD_LATE)),

	/** The day of the runway, which the signature is day 0 of; of partnerships that have not ended. */
	DAY_FROM("Day from", Given.number(), "ended_on is null and signed_on <= :today - cast(:day_from as int)"),

	DAY_TO("Day to", Given.number(), "ended_on is null and signed_on >= :today - cast(:day_to as int)"),

	/** How long they have been idle: neither live nor ended. */
	IDLE_FROM("Idle from day", Given.number(), PartnerColumns.IDLE + " and signed_on <= :today - cast(:idle_from as int)"),

	IDLE_TO("Idle to day", Given.number(), PartnerColumns.IDLE + " and signed_on >= :today - cast(:idle_to as int)"),

	/** That they were neither live nor ended on a day. */
	IDLE_ON("Idle on", Given.day(), """
			signed_on <= :idle_on and (first_deal_on is null or first_deal_on > :idle_on) and (ended_on is null or ended_on > :idle_on)
			"""),

	/** That they were not live so many days after they had signed, which are over. */
	NOT_LIVE_BY("Not live by day", Given.number(), """
			signed_on <= :today - cast(:not_live_by as int) and (first_deal_on is null or first_deal_on > signed_on + cast(:not_live_by as int))
			"""),

	/** That they were live so many days after they had signed, which are over. */
	LIVE_BY("Live by day", Given.number(), "signed_on <= :today - cast(:live_by as int) and first_deal_on <= signed_on + cast(:live_by as int)"),

	/** The milestone at which they stood on the day by which they were not live, or when they ended; without such a day, at which they stand or stood at their end. */
	STOOD_AT("Stood at", Given.oneOf(Milestone.values(), Milestone::label), (word, filter) -> step(word)
		.stoodAt(filter.value(Criterion.NOT_LIVE_BY).map(day -> "least(ended_on, signed_on + cast(:not_live_by as int))").orElse("coalesce(ended_on, :today)"))),

	/** The day after the signature on which path looks. */
	PATH_DAY("On day", Given.number(), "signed_on <= :today"),

	/** What they had reached of certification and joint plan on the day of path_day, or today, while they were neither live nor ended; or why they are not compared. */
	PATH("Certification and plan", Given.oneOf(Path.values(), Path::label), (word, filter) -> Path.named(word)
		.on(filter.value(Criterion.PATH_DAY).map(day -> "signed_on + cast(:path_day as int)").orElse(":today"))),

	/** The stage, named by the milestone that ends it, in which they are as stage_is has it; in which they wait, without it. */
	STAGE("Stage", Given.oneOf(Passage.values(), Passage::label), (word, filter) -> Passage.named(word).where(filter)),

	/** What has become of them in a stage: in the one that is named, or in any. */
	STAGE_IS("In the stage", Given.oneOf(Passing.values(), Passing::label),
			(word, filter) -> filter.value(Criterion.STAGE).map(Passage::named).map(passage -> passage.where(filter)).orElseGet(() -> Passage.any(filter))),

	/** Whether they bring pipeline, or are among those that bring most and together 80 % of it; of the partners that all else finds. */
	PIPELINE("Pipeline", Given.oneOf(new Choice("some", "some"), new Choice("none", "none"), new Choice("most", "those that make 80 %")),
			(word, filter) -> PartnerColumns.brought(filter, switch (word) {
				case "some" -> "amount > 0";
				case "none" -> "amount = 0";
				default -> "amount > 0 and more < 0.8 * total";
			})),

	/** So many that bring least; of the partners that all else finds. */
	PIPELINE_LEAST("So many that bring least pipeline", Given.number(), (word, filter) -> PartnerColumns.brought(filter, "place <= cast(:pipeline_least as int)")),

	/** That each partner is listed once, by the latest of its signatures that all else finds. */
	ONCE("Each partner once", Given.oneOf(new Choice("true", "each partner once")), "true"),

	/** That the partnership ended on a day or later. */
	ENDED_FROM("Ended since", Given.day(), "ended_on >= :ended_from"),

	/** That the partnership ended on a day or earlier. */
	ENDED_TO("Ended until", Given.day(), "ended_on <= :ended_to"),

	/** How many days after the signature a milestone was reached at most: the one that is named as reached, or any. */
	WITHIN("Reached within days of signing", Given.number(), (word, filter) -> filter.named(REACHED, step -> step.reachedOn() + " <= signed_on + cast(:within as int)")),

	/** How many days the clock has left, at most. */
	DAYS_LEFT("Days left on the clock, at most", Given.number(), PartnerColumns.IDLE + """
			 and runway_id in (
				select clock.runway_id
				from runway.clock_end_facts clock
				where clock.ends_on between :today and :today + cast(:days_left as int))
			"""),

	RUNG("Rescue ladder", Given.oneOf(new Choice("any", "any rung"), Rung.values(), Rung::label), (word, filter) -> """
			ended_on is null and runway_id in (
				select rung.runway_id
				from ladder.open_rung_facts rung
				where :rung in ('ANY', rung.rung))
			"""),

	COHORT("Signed in", Given.month(), "signed_on >= :cohort and signed_on < :cohort + interval '1 month'"),

	SIGNED_FROM("Signed from", Given.day(), "signed_on >= :signed_from"),

	SIGNED_TO("Signed to", Given.day(), "signed_on <= :signed_to"),

	RIGHTS("Selling rights", Given.oneOf(new Choice("granted", "granted"), new Choice("suspended", "suspended"),
			new Choice("withdrawn", "withdrawn"), new Choice("none", "never granted")), (word, filter) -> word.equals("none") ? """
					partner_id not in (select rights.partner_id from certification.selling_right_facts rights)
					""" : """
					partner_id in (
						select rights.partner_id
						from certification.selling_right_facts rights
						where rights.state = upper(:rights))
					"""),

	/** The role of which too few reps are certified today. */
	MISSING("Missing certificates", Given.oneOf(new Choice("any", "any role"), new Choice("sales", "sales rep"), new Choice("se", "SE")),
			(word, filter) -> PartnerColumns.MISSING.formatted(switch (word) {
				case "sales" -> "coalesce(held.sales, 0) < gate.sales_reps";
				case "se" -> "coalesce(held.engineers, 0) < gate.sales_engineers";
				default -> "(coalesce(held.sales, 0) < gate.sales_reps or coalesce(held.engineers, 0) < gate.sales_engineers)";
			})),

	/** Whose reps have certificates that ran out, with none that counts in their place. */
	RAN_OUT("Certificates that ran out", Given.oneOf(new Choice("any", "expired, retired or not counting"), new Choice("expired", "expired"),
			new Choice("retired", "retired"), new Choice("uncounted", "not counting")),
			(word, filter) -> PartnerColumns.RAN_OUT.formatted(switch (word) {
				case "expired" -> "'EXPIRED'";
				case "retired" -> "'RETIRED'";
				case "uncounted" -> "'UNLISTED'";
				default -> "'EXPIRED', 'RETIRED', 'UNLISTED'";
			})),

	/** Whose certificates expire or are retired within so many days. */
	RUNS_OUT_WITHIN("Certificates run out within, days", Given.number(), PartnerColumns.RUNS_OUT),

	TYPE("Type", Given.oneOf(PartnerType.values(), Criterion::spaced), "type = :type"),

	TIER("Tier", Given.oneOf(Tier.values(), Tier::word), "tier = :tier"),

	/** The tier with which they signed, whatever the ladder did since. */
	TIER_AT_SIGNING("Tier at signing", Given.oneOf(Tier.values(), Tier::word), """
			:tier_at_signing = coalesce((
				select move.from_tier
				from partner.tier_move_facts move
				where move.partner_id = run.partner_id and move.moved_on >= run.signed_on
				order by move.moved_at
				limit 1), tier)
			"""),

	REGION("Region", Given.oneOf(Region.values(), Region::name), "region = :region"),

	/** Whether the registration that made them live was rejected later, while no other one stands. */
	REJECTED("Registration rejected", Given.oneOf(new Choice("yes", "yes"), new Choice("no", "no")), (word, filter) -> """
			runway_id %s (
				select rejected.runway_id
				from runway.rejected_facts rejected
				where rejected.rejected_on <= :today)
			""".formatted(word.equals("yes") ? "in" : "not in")),

	SOURCE_SYSTEM("Source system", Given.text(text -> text), "source_system = :source_system"),

	EXTERNAL_ID("External id", Given.text(text -> text), "external_id = :external_id"),

	/** What has been recorded of the partner itself since then; its milestones are on its timeline. */
	MIN_UPDATED("Changed since", Given.moment(), "updated_at >= :min_updated");

	private final String label;

	private final Given given;

	private final BiFunction<String, PartnerFilter, String> condition;

	Criterion(String label, Given given, String condition) {
		this(label, given, (word, filter) -> condition);
	}

	Criterion(String label, Given given, BiFunction<String, PartnerFilter, String> condition) {
		this.label = label;
		this.given = given;
		this.condition = condition;
	}

	/** How addresses name it. */
	public String word() {
		return Given.word(this);
	}

	/** How people name it. */
	public String label() {
		return label;
	}

	/** What it takes. */
	public Given given() {
		return given;
	}

	/** Whether it asks about a signature, so that earlier ones of a partner that signed again count as well. */
	boolean ofEachSignature() {
		return switch (this) {
			case REACHED, NOT_REACHED, IDLE_ON, NOT_LIVE_BY, LIVE_BY, PATH, STAGE, STAGE_IS, ONCE, COHORT, SIGNED_FROM, SIGNED_TO -> true;
			default -> false;
		};
	}

	String condition(String value, PartnerFilter filter) {
		return condition.apply(value, filter);
	}

	static Step step(String word) {
		return Step.of(Milestone.valueOf(word.toUpperCase(Locale.ROOT)));
	}

	private static String spaced(Enum<?> constant) {
		return Given.word(constant).replace('_', ' ');
	}

	private static Object words(String search) {
		return NameWords.query(search).orElseThrow(() -> new Refused(Refused.Kind.INVALID, "Search for letters or digits of the name."));
	}

}
