package dev.runway.engine.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import dev.runway.support.Models;
import org.junit.jupiter.api.Test;

/** What an edit of a table changes, cell by cell. */
class ModelDifferenceTests {

	private static final String POLICY = "escalation-policy.dmn";

	private final Models models = Models.inRepository();

	@Test
	void namesTheCellsThatAreChanged() {
		assertThat(changes(models.edited(POLICY, "\"OWNER, MANAGER\"", "\"OWNER\""))).containsExactly(
				"Row 3, 'Audience': \"OWNER, MANAGER\" becomes \"OWNER\"");
		assertThat(changes(models.edited(POLICY, "<text>3</text>", "<text></text>"))).contains("Row 4, 'Level': 3 becomes anything");
	}

	@Test
	void namesRowsThatAreNewOrGoneAndLeavesTheOthersAlone() {
		var reminder = Pattern.compile("<rule id=\"Rule_Reminder\">.*?</rule>", Pattern.DOTALL);
		var without = models.edited(POLICY, reminder, "");
		assertThat(changes(without)).containsExactly("Row 1 is gone: 0 gives \"TASK_HOLDER\", \"reminder\", 1");
		assertThat(ModelDifference.between(POLICY, without.content(POLICY), models.content(POLICY)))
			.containsExactly("Row 1 is new: 0 gives \"TASK_HOLDER\", \"reminder\", 1");
	}

	@Test
	void namesWhatIsChangedAtTheHead() {
		assertThat(changes(models.edited(POLICY, "hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\""))).containsExactly("The hit policy is ANY, and was FIRST");
		assertThat(changes(models.edited(POLICY, "name=\"template\"", "name=\"mail\""))).containsExactly(
				"The table gives audience, mail, nextAfterDays, and gave audience, template, nextAfterDays");
	}

	@Test
	void tellsThatRowsHaveChangedPlaces() {
		var swapped = models.edited(POLICY, Pattern.compile("(<rule id=\"Rule_Reminder\">.*?</rule>)(\\s*)(<rule.*?</rule>)", Pattern.DOTALL), "$3$2$1");
		assertThat(changes(swapped)).containsExactly("The rows stand in another order");
	}

	private List<String> changes(Models edited) {
		return ModelDifference.between(POLICY, models.content(POLICY), edited.content(POLICY));
	}

}
