package dev.runway.dashboard.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.dashboard.partner.Way.Outcome;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStanding.ClockFace;
import dev.runway.standing.PartnerStanding.MilestoneLine;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a partner's way and its clock are drawn and put in words. */
class WayTests {

	private static final LocalDate SIGNED = LocalDate.parse("2026-01-01");

	private static final List<Integer> DUE = List.of(7, 14, 42, 42, 70, 182);

	@Test
	void tellsInTimeFromLateAndOpenByOutcomeAndWord() {
		var way = Way.of(standing(State.RUNNING, 50, null, 7, 20, null, 42), SIGNED.plusDays(50));

		assertThat(way.rows()).extracting(Way.Row::outcome)
			.containsExactly(Outcome.REACHED, Outcome.REACHED_LATE, Outcome.LATE, Outcome.REACHED, Outcome.OPEN, Outcome.OPEN);
		assertThat(way.rows()).extracting(Way.Row::words)
			.containsExactly("reached 2026-01-08 (day 7), in time; due 2026-01-08 (day 7)",
					"reached 2026-01-21 (day 20), 6 days late; due 2026-01-15 (day 14)", "8 days late; due 2026-02-12 (day 42)",
					"reached 2026-02-12 (day 42), in time; due 2026-02-12 (day 42)", "due in 20 days; due 2026-03-12 (day 70)",
					"due in 132 days; due 2026-07-02 (day 182)");
	}

	@Test
	void drawsFromTheSignatureToTheLastDayThereIs() {
		var way = Way.of(standing(State.RUNNING, 91, null), SIGNED.plusDays(91));

		assertThat(way.rows().getLast().due()).isEqualTo("98.00%");
		assertThat(way.today()).isEqualTo(new Way.Mark("50.00%", "today, day 91", "middle"));
		assertThat(way.end()).isEqualTo(new Way.Mark("65.30%", "clock ends, day 120", "middle"));
		assertThat(way.originalEnd()).isNull();
		assertThat(way.ticks()).extracting(Way.Mark::label).containsExactly("0", "30", "60", "90", "120", "150", "180");
	}

	@Test
	void aPartnerThatSignedTodayIsDueAndNotLate() {
		var way = Way.of(standing(State.RUNNING, 0, null), SIGNED);

		assertThat(way.today()).isEqualTo(new Way.Mark("2.00%", "today, day 0", "start"));
		assertThat(way.rows()).extracting(Way.Row::outcome).containsOnly(Outcome.OPEN);
	}

	@Test
	void aRunThatIsNotPlannedYetHasAWayWithoutDueDays() {
		var standing = new PartnerStanding(UUID.randomUUID(), "Acme", "olga", Tier.SILVER, UUID.randomUUID(), SIGNED, 0, State.STARTING, null,
				null, Stream.of(Milestone.values()).map(each -> new MilestoneLine(each, each.label(), null, null, null)).toList(), null, null, null);

		assertThat(Way.of(standing, SIGNED).rows()).extracting(Way.Row::words).containsOnly("not planned yet");
		assertThat(ClockPanel.of(standing, SIGNED)).extracting(ClockPanel::headline, ClockPanel::over).containsExactly("Day 0", false);
	}

	@Test
	void whatAnEndedRunLacksIsNeverReached() {
		var ended = standing(State.ENDED, 300, 60, 7);

		assertThat(Way.of(ended, SIGNED.plusDays(300)).today()).isNull();
		assertThat(Way.of(ended, SIGNED.plusDays(300)).rows()).extracting(Way.Row::outcome)
			.containsExactly(Outcome.REACHED, Outcome.NEVER, Outcome.NEVER, Outcome.NEVER, Outcome.NEVER, Outcome.NEVER);
		assertThat(ClockPanel.of(ended, SIGNED.plusDays(300)).left()).isEqualTo("The partnership ended on 2026-03-02, day 60.");
	}

	@Test
	void theClockSaysHowManyDaysAreLeftAndWhenNoneAre() {
		assertThat(left(119)).isEqualTo("1 day left, until 2026-05-01.");
		assertThat(left(120)).isEqualTo("Today, 2026-05-01, is the last day.");
		assertThat(left(122)).isEqualTo("The clock ran out 2 days ago, on 2026-05-01.");
		assertThat(ClockPanel.of(standing(State.RUNNING, 122, null), SIGNED.plusDays(122)).over()).isTrue();
	}

	@Test
	void aLivePartnerStandsByTheOriginalClockAndIsMarkedWhenItWasOutOfOrder() {
		var late = ClockPanel.of(standing(State.LIVE, 200, null, 7, 14, null, 42, 130), SIGNED.plusDays(200));

		assertThat(late.left()).isEqualTo("Since 2026-05-11, day 130; the clock has stopped.");
		assertThat(late.notes()).containsExactly("Live on day 130, after its 120 days: a miss in every figure.",
				"Out of order: 1 of the milestones before it is open, and chased.");
	}

	private static String left(int day) {
		return ClockPanel.of(standing(State.RUNNING, day, null), SIGNED.plusDays(day)).left();
	}

	private static PartnerStanding standing(State state, int day, @Nullable Integer endedDay, @Nullable Integer... reached) {
		var lines = new ArrayList<MilestoneLine>();
		for (var milestone : Milestone.values()) {
			int at = milestone.ordinal();
			var on = at < reached.length && reached[at] != null ? SIGNED.plusDays(reached[at]) : null;
			lines.add(new MilestoneLine(milestone, milestone.label(), DUE.get(at), SIGNED.plusDays(DUE.get(at)), on));
		}
		var end = SIGNED.plusDays(120);
		return new PartnerStanding(UUID.randomUUID(), "Acme", "olga", Tier.SILVER, UUID.randomUUID(), SIGNED, day, state,
				new ClockFace(120, end, end, null, null), null, lines, null, null, endedDay == null ? null : SIGNED.plusDays(endedDay));
	}

}
