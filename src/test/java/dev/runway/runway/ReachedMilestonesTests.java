package dev.runway.runway;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.runway.programme.Source;
import org.junit.jupiter.api.Test;

/** Each milestone is reached once, and a deal that was won was registered before. */
class ReachedMilestonesTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-02");

	private final ReachedMilestones reached = new ReachedMilestones(List.of());

	@Test
	void takesAMilestoneOnce() {
		assertThat(reached.take(milestone(AGREEMENT_SIGNED, DAY))).hasSize(1);
		assertThat(reached.take(milestone(AGREEMENT_SIGNED, DAY.minusDays(1)))).isEmpty();
		assertThat(reached.dayOf(AGREEMENT_SIGNED)).contains(DAY);
	}

	@Test
	void infersTheFirstDealFromTheFirstThatIsWon() {
		assertThat(reached.take(milestone(FIRST_CLOSED_WON, DAY))).extracting(ReachedMilestone::milestone, ReachedMilestone::source)
			.containsExactly(tuple(FIRST_CLOSED_WON, Source.IMPORT),
					tuple(FIRST_DEAL_REGISTERED, Source.INFERRED));
	}

	@Test
	void letsWhatWasInferredGiveWayToAReportThatIsNotLater() {
		reached.take(milestone(FIRST_CLOSED_WON, DAY));

		assertThat(reached.take(milestone(FIRST_DEAL_REGISTERED, DAY.plusDays(1)))).isEmpty();
		assertThat(reached.take(milestone(FIRST_DEAL_REGISTERED, DAY.minusDays(9)))).hasSize(1);
		assertThat(reached.take(milestone(FIRST_DEAL_REGISTERED, DAY.minusDays(10)))).isEmpty();
		assertThat(reached.dayOf(FIRST_DEAL_REGISTERED)).contains(DAY.minusDays(9));
	}

	@Test
	void infersNothingWhereTheFirstDealIsKnown() {
		reached.take(milestone(FIRST_DEAL_REGISTERED, DAY.plusDays(5)));

		assertThat(reached.take(milestone(FIRST_CLOSED_WON, DAY))).hasSize(1);
		assertThat(reached.dayOf(FIRST_DEAL_REGISTERED)).contains(DAY.plusDays(5));
	}

	private static ReachedMilestone milestone(Milestone milestone, LocalDate day) {
		return new ReachedMilestone(milestone, day, Instant.EPOCH, Source.IMPORT, null, "test");
	}

}
