package dev.runway.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can become of a deal in each state. */
class DealStepTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			SUBMITTED    | review,approval,rejection,cancellation,extension,progressions,win,loss
			UNDER_REVIEW | approval,rejection,cancellation,extension,progressions,win,loss
			APPROVED     | cancellation,extension,progressions,win,loss
			EXPIRED      | progressions,win,loss
			WON          | progressions
			REJECTED     | nothing
			CANCELED     | nothing
			LOST         | nothing
			""")
	void isPossibleFromSomeStatesOnly(DealState state, @Nullable String possible) {
		assertThat(DealStep.possibleIn(state)).isEqualTo(possible == null ? List.of() : List.of(possible.split(",")));
	}

	@ParameterizedTest
	@EnumSource
	void isRefusedWithWhatIsPossible(DealState state) {
		for (var step : DealStep.values()) {
			if (!step.isPossibleIn(state)) {
				assertThatExceptionOfType(Refused.class).isThrownBy(() -> step.check(state))
					.withMessageStartingWith("The deal is %s, and this cannot be any more. Possible now: ".formatted(state.label()))
					.returns(Refused.Kind.CONFLICT, Refused::kind)
					.satisfies(refused -> assertThat(refused.details()).containsEntry("possible", DealStep.possibleIn(state)));
			}
		}
	}

}
