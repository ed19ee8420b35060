package dev.runway.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.notification.Morning;
import dev.runway.runway.ClockCheck.Verdict;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Throws facts at partners in random order, twice and out of order, between jumps of the clock, and checks after each round
 * what must always be true. The seed in the test's name repeats a run.
 */
@RunwayTest
@TestPropertySource(properties = "test.isolated=random")
@DirtiesContext
class RandomProgrammeIntegrationTests {

	private static final int PARTNERS = 6;

	private static final int DAYS = 400;

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Clocks clocks;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 20261122, 7 })
	void keepsItsPromisesWhateverHappensInWhichOrder(long seed) {
		var random = new Random(seed);
		var earlierIncidents = engine.incidents();
		var partners = Stream.generate(() -> new TestedPartner(programme.aPartnerSignedOn(programme.today().minusDays(random.nextInt(3) == 0 ? random.nextInt(90) : 0))))
			.limit(PARTNERS)
			.toList();
		var lastDay = programme.today().plusDays(DAYS);

		while (programme.today().isBefore(lastDay)) {
			partners.forEach(partner -> partner.anything(random));
			settle();
			check(partners);
			engine.advanceBy(Duration.ofDays(1 + random.nextInt(30)));
			settle();
			morning.comes();
			settle();
			check(partners);
		}

		partners.forEach(TestedPartner::reachEverything);
		partners.forEach(partner -> partner.signed.instance().awaitEnd());
		check(partners);
		assertThat(engine.incidents()).isEqualTo(earlierIncidents);
	}

	private void settle() {
		engine.awaitQuiet(() -> count("event_publication") == 0);
	}

	private void check(List<TestedPartner> partners) {
		assertThat(partners).allSatisfy(partner -> assertThat(partner.recorded()).as(partner.story()).isEqualTo(partner.expected));
		assertThat(count("ladder.rungs rung join runway.milestones live using (runway_id) "
				+ "where live.milestone = 'FIRST_DEAL_REGISTERED' and (rung.opened_at > live.recorded_at or rung.outcome is null)"))
			.as("rungs of live partners").isZero();
		assertThat(mailsAfterTheFact()).isEmpty();
		assertThat(count("notification.mails where kind = 'DIGEST' group by recipient, queued_at::date having count(*) > 1"))
			.as("two mails of the day to one person").isZero();
		partners.stream().filter(partner -> !partner.ended()).forEach(partner -> Awaitility.await(partner.story())
			.until(() -> clocks.check(partner.id()).verdict() != Verdict.ELAPSED || partner.standsOnARung()));
	}

	/** Mails of the day that chase a milestone which had been recorded before they were queued. */
	private List<String> mailsAfterTheFact() {
		return Stream.of(Milestone.values())
			.flatMap(milestone -> jdbc.sql("""
					select mail.subject
					from notification.notes note
					join notification.mails mail on mail.id = note.mail_id
					join runway.milestones fact using (runway_id)
					where note.topic = 'CHASE' and note.dropped_at is null and fact.milestone = :milestone
					  and note.occasion like :milestone || ' %' and fact.recorded_at < mail.queued_at
					""").param("milestone", milestone.name()).query(String.class).list().stream())
			.toList();
	}

	private long count(String rows) {
		return jdbc.sql("select count(*) from (select 1 from " + rows + ") rows").query(Long.class).single();
	}

	/** One partner, what has been done to it, and what must have come of it. */
	private final class TestedPartner {

		private final Signed signed;

		private final Map<Milestone, LocalDate> expected = new EnumMap<>(Milestone.class);

		private final List<String> done = new ArrayList<>();

		private boolean inferred;

		TestedPartner(Signed signed) {
			this.signed = signed;
			done.add("signed on " + signed.runway().signedOn());
		}

		void anything(Random random) {
			switch (random.nextInt(12)) {
				case 0, 1, 2 -> report(Milestone.values()[random.nextInt(Milestone.values().length)], aDay(random));
				case 3 -> report(Milestone.values()[random.nextInt(2)], programme.today().plusDays(1 + random.nextInt(9)));
				case 4 -> complete(signed.instance(), "Task_ConfirmAgreement", Milestone.AGREEMENT_SIGNED,
						Map.of("executedOn", programme.today().toString(), "portalAccess", true));
				case 5 -> moveTheClock(random);
				case 6 -> decide(random);
				case 7 -> leave(random);
				default -> done.add(programme.today() + " nothing");
			}
		}

		void reachEverything() {
			if (!ended()) {
				Stream.of(Milestone.values()).forEach(milestone -> report(milestone, programme.today()));
			}
		}

		private void report(Milestone milestone, LocalDate day) {
			var possible = !day.isAfter(programme.today()) && (!ended() || !day.isAfter(runways.runway(id()).ending().orElseThrow().endedOn()));
			programme.report(signed, new ReachedOn(milestone, day));
			done.add("%s reported %s on %s".formatted(programme.today(), milestone, day));
			if (possible) {
				reached(milestone, day);
			}
		}

		private void complete(TestInstance instance, String task, Milestone milestone, Map<String, Object> form) {
			if (!ended() && instance.openTask(task).isPresent()) {
				instance.complete(task, form);
				done.add("%s completed %s".formatted(programme.today(), task));
				reached(milestone, programme.today());
			}
		}

		private void moveTheClock(Random random) {
			if (ended() || expected.containsKey(Milestone.FIRST_DEAL_REGISTERED)) {
				return;
			}
			var day = programme.today().plusDays(1 + random.nextInt(30));
			if (random.nextBoolean() && clocks.endOf(id()).isBefore(day)) {
				clocks.extend(id(), day, "They asked for it", programme.saidBy("test"));
				done.add("%s extended to %s".formatted(programme.today(), day));
			}
			else if (clocks.pausedUntil(id()).isEmpty() && clocks.endOf(id()).isAfter(programme.today())) {
				clocks.pause(id(), day, "Holidays", programme.saidBy("test"));
				done.add("%s paused until %s".formatted(programme.today(), day));
			}
		}

		/** Answers the question whether to end or extend, if it is asked. */
		private void decide(Random random) {
			Stream.concat(signed.instance().called("decide-partnership").stream(),
					signed.instance().called("rescue-ladder").stream().flatMap(ladder -> ladder.called("decide-partnership").stream()))
				.filter(decision -> decision.openTask("Task_Decide").isPresent())
				.findFirst()
				.ifPresent(decision -> {
					var answer = random.nextBoolean() ? Map.of("choice", "END", "reason", "No sales in sight")
							: Map.of("choice", "EXTEND", "reason", "A pilot is near", "extendTo", programme.today().plusDays(30).toString());
					decision.complete("Task_Decide", answer);
					done.add("%s decided %s".formatted(programme.today(), answer));
				});
		}

		private void leave(Random random) {
			if (!ended() && random.nextInt(8) == 0) {
				partnerships.leave(signed.partner().id(), programme.today(), "They went elsewhere", programme.saidBy("test"));
				done.add(programme.today() + " left");
			}
		}

		/**
		 * The first report counts. A deal that is won was registered that day at the latest, until somebody reports an
		 * earlier day.
		 */
		private void reached(Milestone milestone, LocalDate day) {
			if (milestone == Milestone.FIRST_DEAL_REGISTERED && inferred && !day.isAfter(expected.get(milestone))) {
				expected.put(milestone, day);
				inferred = false;
			}
			expected.putIfAbsent(milestone, day);
			if (milestone == Milestone.FIRST_CLOSED_WON && !expected.containsKey(Milestone.FIRST_DEAL_REGISTERED)) {
				expected.put(Milestone.FIRST_DEAL_REGISTERED, day);
				inferred = true;
			}
		}

		Map<Milestone, LocalDate> recorded() {
			return runways.milestones(id()).stream()
				.collect(Collectors.toMap(ReachedMilestone::milestone, ReachedMilestone::occurredOn));
		}

		boolean ended() {
			return runways.runway(id()).ended();
		}

		boolean standsOnARung() {
			return count("ladder.rungs where outcome is null and ends_on is not null and runway_id = '" + id() + "'") == 1;
		}

		private LocalDate aDay(Random random) {
			var age = (int) (programme.today().toEpochDay() - signed.runway().signedOn().toEpochDay());
			return programme.today().minusDays(random.nextInt(age + 1));
		}

		UUID id() {
			return signed.runway().id();
		}

		String story() {
			return String.join("; ", done);
		}

	}

}
