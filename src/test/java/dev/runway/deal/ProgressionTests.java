package dev.runway.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days a deal can have moved to a later stage. */
class ProgressionTests {

	private static final LocalDate REGISTERED = LocalDate.of(2026, 11, 2);

	private static final LocalDate TODAY = REGISTERED.plusDays(30);

	@Test
	void liesBetweenTheRegistrationAndToday() {
		assertThat(problems(REGISTERED, null)).isEmpty();
		assertThat(problems(TODAY, null)).isEmpty();
		assertThat(problems(REGISTERED.minusDays(1), null))
			.containsExactly("The deal moved on 2026-11-01, before it was registered on 2026-11-02.");
		assertThat(problems(TODAY.plusDays(1), null))
			.containsExactly("The deal moved on 2026-12-03, in the future; today is 2026-12-02.");
	}

	@Test
	void isNotLaterThanTheClosing() {
		assertThat(problems(REGISTERED.plusDays(5), REGISTERED.plusDays(5))).isEmpty();
		assertThat(problems(REGISTERED.plusDays(6), REGISTERED.plusDays(5)))
			.containsExactly("The deal moved on 2026-11-08, after it was closed on 2026-11-07.");
	}

	@Test
	void needsItsStageAndItsDay() {
		assertThat(Progression.problems(" ", null, REGISTERED, null, TODAY)).hasSize(2);
		assertThat(Progression.problems("x".repeat(101), TODAY, REGISTERED, null, TODAY)).hasSize(1);
	}

	private static List<String> problems(LocalDate progressedOn, @Nullable LocalDate closedOn) {
		return Progression.problems("Proposal", progressedOn, REGISTERED, closedOn, TODAY);
	}

}
