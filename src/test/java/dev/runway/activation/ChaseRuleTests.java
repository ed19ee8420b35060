package dev.runway.activation;

import static dev.runway.activation.ChaseCheck.Verdict.CHASE;
import static dev.runway.activation.ChaseCheck.Verdict.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.junit.jupiter.api.Test;

/** When an open milestone is chased; mails go out at nine, what they tell falls due at 8:54, and the milestone is due on 12 March. */
class ChaseRuleTests {

	private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

	private static final LocalDate REMINDER = LocalDate.of(2026, 3, 9);

	private static final LocalDate SIGNED = LocalDate.of(2026, 1, 29);

	@Test
	void remindsFromTheRemindersDayToTheDueDay() {
		assertThat(check(rule(SIGNED), 0, "2026-03-09T15:00:00Z")).isEqualTo(chase(0, "2026-03-09T08:54:00Z"));
		assertThat(check(rule(SIGNED), 0, "2026-03-12T23:59:59Z")).isEqualTo(chase(0, "2026-03-12T23:59:59Z"));
	}

	@Test
	void startsATaskThatOpenedLateOnTheNextMorningAtLevelOne() {
		assertThat(check(rule(SIGNED), 0, "2026-03-20T15:00:00Z")).isEqualTo(wait(1, "2026-03-21T08:54:00Z"));
		assertThat(check(rule(SIGNED), 0, "2026-03-20T07:00:00Z")).isEqualTo(wait(1, "2026-03-20T08:54:00Z"));
	}

	@Test
	void beginsWithTheReminderOrWhereThatIsPastTheMorningAfterTheDueDay() {
		assertThat(rule(SIGNED).beginsOn()).isEqualTo(REMINDER);
		assertThat(rule(LocalDate.of(2026, 3, 10)).beginsOn()).isEqualTo(DUE.plusDays(1));
		assertThat(rule(LocalDate.of(2026, 6, 10)).beginsOn()).isEqualTo(LocalDate.of(2026, 6, 11));
	}

	@Test
	void chasesWhoeverIsLateFromLevelOneOn() {
		assertThat(check(rule(SIGNED), 1, "2026-03-13T09:00:00Z").verdict()).isEqualTo(CHASE);
		assertThat(check(rule(SIGNED), 7, "2026-06-01T09:00:00Z")).isEqualTo(chase(7, "2026-06-01T09:00:00Z"));
	}

	@Test
	void callsNobodyLateBeforeTheDueDayIsOver() {
		assertThat(check(rule(SIGNED), 1, "2026-03-12T09:00:00Z")).isEqualTo(wait(1, "2026-03-13T08:54:00Z"));
	}

	@Test
	void leavesATakenOverPartnerAloneOnItsFirstDay() {
		var takenOver = rule(LocalDate.of(2026, 3, 20));

		assertThat(check(takenOver, 0, "2026-03-20T07:00:00Z")).isEqualTo(wait(1, "2026-03-21T08:54:00Z"));
		assertThat(check(takenOver, 0, "2026-03-20T15:00:00Z")).isEqualTo(wait(1, "2026-03-21T08:54:00Z"));
		assertThat(check(takenOver, 0, "2026-03-21T11:00:00Z")).isEqualTo(chase(1, "2026-03-21T08:54:00Z"));
		assertThat(check(takenOver, 1, "2026-03-21T09:00:00Z").verdict()).isEqualTo(CHASE);
	}

	@Test
	void sendsNoReminderThatWasDatedBeforeThePartnerWasKnown() {
		assertThat(check(rule(LocalDate.of(2026, 3, 10)), 0, "2026-03-10T10:00:00Z"))
			.isEqualTo(wait(1, "2026-03-13T08:54:00Z"));
		assertThat(check(rule(REMINDER), 0, "2026-03-09T10:00:00Z").verdict()).isEqualTo(CHASE);
	}

	@Test
	void waitsUntilTheMorningOnWhichAPausedClockRunsAgain() {
		assertThat(check(paused("2026-03-11"), 0, "2026-03-10T09:00:00Z")).isEqualTo(wait(0, "2026-03-11T08:54:00Z"));
		assertThat(check(paused("2026-04-01"), 2, "2026-03-20T09:00:00Z")).isEqualTo(wait(2, "2026-04-01T08:54:00Z"));
		assertThat(check(paused("2026-04-01"), 2, "2026-04-01T09:00:00Z").verdict()).isEqualTo(CHASE);
	}

	@Test
	void goesOnAtLevelOneAfterAPauseThatOutlastsTheDueDay() {
		assertThat(check(paused("2026-04-01"), 0, "2026-03-09T09:00:00Z")).isEqualTo(wait(1, "2026-04-01T08:54:00Z"));
	}

	@Test
	void countsFromTheDueDayAfterTheReminderAndFromTheMailAfterTheOthers() {
		var calendar = calendarAt("2026-03-10T12:00:00Z");

		assertThat(rule(SIGNED).next(0, LocalDate.of(2026, 3, 10), 1, calendar)).isEqualTo("2026-03-13T08:54:00Z");
		assertThat(rule(SIGNED).next(1, LocalDate.of(2026, 3, 13), 6, calendar)).isEqualTo("2026-03-19T08:54:00Z");
	}

	private static ChaseCheck check(ChaseRule rule, int level, String now) {
		return rule.check(level, calendarAt(now));
	}

	private static ChaseCheck chase(int level, String at) {
		return new ChaseCheck(CHASE, level, Instant.parse(at));
	}

	private static ChaseCheck wait(int level, String until) {
		return new ChaseCheck(WAIT, level, Instant.parse(until));
	}

	private static ChaseRule rule(LocalDate trackedSince) {
		return new ChaseRule(UUID.randomUUID(), REMINDER, DUE, trackedSince, Optional.empty());
	}

	private static ChaseRule paused(String until) {
		return new ChaseRule(UUID.randomUUID(), REMINDER, DUE, SIGNED, Optional.of(LocalDate.parse(until)));
	}

	private static ProgrammeCalendar calendarAt(String now) {
		return new ProgrammeCalendar(new ProgrammeCalendar.Settings(ZoneId.of("UTC"), LocalTime.of(9, 0), 1, 14),
				Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
	}

}
