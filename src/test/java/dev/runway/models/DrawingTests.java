package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed diagrams are drawn so that they can be read; and each rule of it notices when it is broken. */
class DrawingTests {

	private static final String PROCESS = "partner-activation.bpmn";
	private static final Models MODELS = Models.inRepository();

	@Test
	void isDrawnSoThatItCanBeRead() {
		assertThat(MODELS.set().diagrams()).hasSizeGreaterThan(5);
		assertThat(problemsOf(MODELS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Task_CheckClock           | CallActivity_RescueLadder | 'Run rescue ladder' and 'Check clock' overlap
			Task_CheckClock           | Task_OpenRunway           | 'Check clock' lies outside of '120-day clock'
			BoundaryEvent_PartnerLeft | EndEvent_StartedTwice     | 'Partner left' does not sit on the edge of 'Partnership'
			EndEvent_StartedTwice     | Task_SendWelcome          | The line Flow_RunwayAlreadyOpenToStartedTwice does not end at 'Second start ignored'
			Task_SendWelcome          | Gateway_Enabled           | The line Flow_PlannedToEnabled runs through 'Welcome owner'
			Flow_PlannedToEnabled     | Flow_SendWelcomeToSideBySide | The lines Flow_EnableSideBySideToJointPlanReached and Flow_PlannedToEnabled cross
			""")
	void noticesADrawingOutOfPlace(String moved, String onto, String problem) {
		assertThat(problemsOf(move("id=\"%s_di\"[^>]*>\\s*".formatted(moved), onto))).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			EndEvent_ClockStopped  | Gateway_ClockRunsAgain | The label 'Clock stopped' lies on 'Clock runs again?'
			EndEvent_ClockStopped  | Flow_ClockRunsAgainYes | The label 'Clock stopped' lies on the line Flow_ClockRunsAgainYes
			`EndEvent_(ClockStopped|SellingReviewed)` | Gateway_Enabled      | The labels 'Clock stopped' and 'Reviewed' overlap
			""")
	void noticesALabelOutOfPlace(String moved, String onto, String problem) {
		assertThat(problemsOf(move("id=\"%s_di\"[^>]*>\\s*<dc:Bounds[^>]*>\\s*<bpmndi:BPMNLabel>\\s*".formatted(moved), onto))).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			bpmnElement="Task_CheckClock"               | bpmnElement="Task_Unknown" | 'Check clock' is not drawn
			bpmnElement="Task_CheckClock"               | bpmnElement="Task_Unknown" | 'Task_Unknown' is drawn and does not exist
			bpmnElement="Flow_ClockRunsAgainYes"        | bpmnElement="Flow_Unknown" | 'Yes' is not drawn
			""")
	void noticesWhatIsNotDrawn(String before, String after, String problem) {
		assertThat(problemsOf(MODELS.edited(PROCESS, before, after))).contains(problem);
	}

	private static Models move(String lead, String onto) {
		var target = Pattern.compile("id=\"%s_di\"[^>]*>\\s*<\\S+ (x=\"\\d+\" y=\"\\d+\")".formatted(onto)).matcher(MODELS.content(PROCESS));
		assertThat(target.find()).isTrue();
		return MODELS.edited(PROCESS, Pattern.compile("(%s<\\S+) x=\"\\d+\" y=\"\\d+\"".formatted(lead)), "$1 " + target.group(1));
	}

	private static List<String> problemsOf(Models models) {
		return models.set().diagrams().stream().flatMap(diagram -> DrawingCheck.problemsOf(new Drawing(diagram)).stream()).toList();
	}

}
