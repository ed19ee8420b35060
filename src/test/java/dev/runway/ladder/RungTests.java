package dev.runway.ladder;

import static dev.runway.ladder.Rung.DECIDE;
import static dev.runway.ladder.Rung.DEMOTE;
import static dev.runway.ladder.Rung.HELP;
import static dev.runway.ladder.TakenRung.Outcome.ELAPSED;
import static dev.runway.ladder.TakenRung.Outcome.EXTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.ladder.TakenRung.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rung an idle partner belongs on. */
class RungTests {

	@Test
	void isTheFirstThatWasNotTaken() {
		assertThat(Rung.next(List.of())).isEqualTo(HELP);
		assertThat(Rung.next(List.of(taken(HELP, ELAPSED)))).isEqualTo(DEMOTE);
		assertThat(Rung.next(List.of(taken(HELP, EXTENDED)))).isEqualTo(DEMOTE);
		assertThat(Rung.next(List.of(taken(HELP, ELAPSED), taken(DEMOTE, ELAPSED)))).isEqualTo(DECIDE);
	}

	@Test
	void isADecisionEachTimeOnceHelpAndDemotionAreBehind() {
		assertThat(Rung.next(List.of(taken(HELP, ELAPSED), taken(DEMOTE, ELAPSED), taken(DECIDE, EXTENDED)))).isEqualTo(DECIDE);
	}

	@Test
	void isTheOneThatIsStillOpen() {
		assertThat(Rung.next(List.of(taken(HELP, null)))).isEqualTo(HELP);
		assertThat(Rung.next(List.of(taken(HELP, ELAPSED), taken(DEMOTE, null)))).isEqualTo(DEMOTE);
	}

	private static TakenRung taken(Rung rung, @Nullable Outcome outcome) {
		var day = LocalDate.of(2026, 5, 1);
		var taken = new TakenRung(new UUID(0, 1), rung, day, new TakenRung.Cause("olga", "", ""), day, Instant.EPOCH, day, 1);
		if (outcome != null) {
			taken.close(outcome, day, Instant.EPOCH);
		}
		return taken;
	}

}
