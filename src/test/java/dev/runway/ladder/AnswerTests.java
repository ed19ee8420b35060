package dev.runway.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person has to say with a decision, a help plan or a review. */
class AnswerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

	@Test
	void choosesOneOfTwo() {
		assertThat(problems(null, "Why", null)).containsExactly("Choose whether to end the partnership or to extend it.");
		assertThat(problems("SETTLED", "Why", null)).isNotEmpty();
	}

	@Test
	void endsWithAReason() {
		assertThat(problems("END", "They were bought", null)).isEmpty();
		assertThat(problems("END", " ", null)).containsExactly("Give a reason.");
	}

	@Test
	void extendsToADayInReachWithAReason() {
		assertThat(problems("EXTEND", "A deal is close", TODAY.plusDays(1))).isEmpty();
		assertThat(problems("EXTEND", "A deal is close", TODAY.plusDays(180))).isEmpty();
		assertThat(problems("EXTEND", null, null)).containsExactly("Give a reason.",
				"Give the day to which it is extended.");
		assertThat(problems("EXTEND", "A deal is close", TODAY)).singleElement().asString().contains("cannot be");
		assertThat(problems("EXTEND", "A deal is close", TODAY.plusDays(181))).hasSize(1);
	}

	@Test
	void takesNoReasonThatFillsABook() {
		assertThat(problems("END", "x".repeat(501), null)).containsExactly("A reason may have at most 500 characters.");
	}

	@Test
	void plansHelpByNameWithADayInTheRecoveryTime() {
		var end = TODAY.plusDays(29);

		assertThat(new HelpPlan("Anna", "Joint calls", end).problems(TODAY, end)).isEmpty();
		assertThat(new HelpPlan(null, "", null).problems(TODAY, end)).containsExactly(
				"Name the account executive who helps.", "Say what is done to help.", "Give the day of the help.");
		assertThat(new HelpPlan("Anna", "Calls", TODAY.minusDays(1)).problems(TODAY, end)).hasSize(1);
		assertThat(new HelpPlan("Anna", "Calls", end.plusDays(1)).problems(TODAY, end)).hasSize(1);
	}

	@Test
	void reviewsWithYesOrNoAndAReason() {
		assertThat(new ReviewAnswer("YES", "It was in time").problems()).isEmpty();
		assertThat(new ReviewAnswer("NO", null).problems()).containsExactly("Give a reason.");
		assertThat(new ReviewAnswer("MAYBE", "So").problems()).containsExactly("Choose yes or no.");
	}

	private static List<String> problems(@Nullable String choice, @Nullable String reason, @Nullable LocalDate extendTo) {
		return new Answer(choice, reason, extendTo).problems(TODAY.plusDays(1), TODAY.plusDays(180));
	}

}
