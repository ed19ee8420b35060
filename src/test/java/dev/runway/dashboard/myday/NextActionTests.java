package dev.runway.dashboard.myday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.ladder.Rung;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.ListedPartner.OpenMilestone;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one thing that comes next for a partner, and what is said of it on the day of its owner. */
class NextActionTests {

	private static final LocalDate SIGNED = LocalDate.parse("2026-09-01"), TODAY = LocalDate.parse("2026-10-12");

	private static final int[] DUE = { 7, 14, 42, 42, 70, 182 };

	private static final UUID RUNWAY = UUID.fromString("7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11");

	@Test
	void leadsToTheFormOfTheMilestoneThatIsDueFirst() {
		assertThat(action(State.RUNNING, Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE))
			.isEqualTo(new NextAction("Get reps certified", "/tasks/%s/CERTIFICATION_DONE".formatted(RUNWAY), "due in 1 day", false));
		assertThat(action(State.RUNNING, Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE, Milestone.CERTIFICATION_DONE))
			.isEqualTo(new NextAction("Sign the joint plan", "/tasks/%s/JOINT_PLAN_SIGNED".formatted(RUNWAY), "due in 1 day", false));
	}

	@Test
	void saysHowLateItIs() {
		assertThat(action(State.RUNNING, Milestone.AGREEMENT_SIGNED))
			.isEqualTo(new NextAction("Finish onboarding", "/tasks/%s/ONBOARDING_DONE".formatted(RUNWAY), "27 days late", true));
	}

	@Test
	void takesWhatIsLateBeforeWhatComesWithIt() {
		assertThat(action(State.LIVE, Milestone.AGREEMENT_SIGNED, Milestone.FIRST_DEAL_REGISTERED).words()).isEqualTo("Finish onboarding");
		assertThat(action(State.LIVE, Stream.of(Milestone.values()).limit(5).toArray(Milestone[]::new)).words()).isEqualTo("Win the first deal");
	}

	@Test
	void offersNoFormForWhatSomebodyElseDoes() {
		assertThat(action(State.RUNNING)).isEqualTo(new NextAction("Partner operations confirm the agreement", null, "34 days late", true));
		assertThat(NextAction.of(partner(State.RUNNING, Rung.DECIDE, true), TODAY)).isEqualTo(new NextAction("Waits for a decision: end or extend", null, "", false));
		assertThat(action(State.STARTING).task()).isNull();
		assertThat(action(State.ENDED).words()).isEqualTo("Nothing: the partnership has ended");
		assertThat(action(State.ACTIVATED, Milestone.values()).words()).isEqualTo("Nothing: all six milestones are reached");
	}

	@Test
	void plansHelpBeforeAllElse() {
		assertThat(NextAction.of(partner(State.RUNNING, Rung.HELP, false, Milestone.AGREEMENT_SIGNED), TODAY))
			.isEqualTo(new NextAction("Plan help", "/tasks/%s/HELP".formatted(RUNWAY), "due in 8 days", false));
		assertThat(NextAction.of(partner(State.RUNNING, Rung.HELP, true, Milestone.AGREEMENT_SIGNED), TODAY).words()).isEqualTo("Finish onboarding");
	}

	@Test
	void callsTheGateAsThePartnerDoes() {
		assertThat(action(State.RUNNING, Stream.of(Milestone.values()).limit(4).toArray(Milestone[]::new)).words()).isEqualTo("Get the first paid pilot");
	}

	@Test
	void tellsTheWorstOfWhatIsLate() {
		assertThat(DayLine.late(partner(State.RUNNING, null, false)))
			.extracting(DayLine::words, DayLine::when, DayLine::late).containsExactly("Agreement signed and 1 more", "34 days late", true);
	}

	@Test
	void tellsWhatFallsDueUpToADay() {
		var partner = partner(State.RUNNING, null, false, Milestone.AGREEMENT_SIGNED, Milestone.ONBOARDING_DONE);

		assertThat(DayLine.due(partner, TODAY, TODAY.plusDays(6))).extracting(DayLine::words, DayLine::when)
			.containsExactly("Certification done, Joint plan signed", "in 1 day");
		assertThat(DayLine.due(partner, TODAY.plusDays(1), TODAY.plusDays(1)).when()).isEqualTo("today");
	}

	@Test
	void tellsOfClocksAndOfWhoWentLive() {
		assertThat(DayLine.ending(partner(State.RUNNING, null, false), TODAY)).extracting(DayLine::words, DayLine::when)
			.containsExactly("Day 41 of 120", "79 days left");
		assertThat(DayLine.live(partner(State.LIVE, null, false, Milestone.FIRST_DEAL_REGISTERED), TODAY)).extracting(DayLine::words, DayLine::when)
			.containsExactly("Live on day 40", "yesterday");
	}

	private static NextAction action(State state, Milestone... reached) {
		return NextAction.of(partner(state, null, false, reached), TODAY);
	}

	/** A partner on day 41 that has reached these, with the usual targets. */
	private static ListedPartner partner(State state, @Nullable Rung rung, boolean planned, Milestone... reached) {
		var done = List.of(reached);
		var open = Arrays.stream(Milestone.values())
			.filter(milestone -> state != State.ENDED && !done.contains(milestone))
			.map(milestone -> open(milestone, done))
			.toList();
		return new ListedPartner(UUID.randomUUID(), RUNWAY, "crm", "1", "Acme Ltd", PartnerType.RESELLER, Tier.SILVER, Region.EMEA, "DE", "olga", SIGNED,
				state, Instant.EPOCH, 41, SIGNED.plusDays(120), null, "First paid pilot", open,
				done.contains(Milestone.FIRST_DEAL_REGISTERED) ? TODAY.minusDays(1) : null, rung, rung == null ? null : TODAY.plusDays(8), planned);
	}

	private static OpenMilestone open(Milestone milestone, List<Milestone> reached) {
		var due = SIGNED.plusDays(DUE[milestone.ordinal()]);
		return new OpenMilestone(milestone, due, milestone.isNextAfter(reached), (int) Math.max(0, TODAY.toEpochDay() - due.toEpochDay()));
	}

}
