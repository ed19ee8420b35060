package dev.runway.engine.model;

import static dev.runway.engine.model.SmallModels.CHASE;
import static dev.runway.engine.model.SmallModels.DEAL;
import static dev.runway.engine.model.SmallModels.PRICES;
import static dev.runway.engine.model.SmallModels.SELL;
import static dev.runway.engine.model.SmallModels.START;
import static dev.runway.engine.model.SmallModels.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule notices when it is broken, and says so in one line. */
class ModelContractTests {

	@Test
	void findsNothingInModelsThatFit() {
		assertThat(problemsAfter(SELL, "Describe deal", "Describe deal")).isEmpty();
	}

	@Test
	void findsAJobTypeThatNobodyServes() {
		assertThat(problemsAfter(SELL, "type=\"sale.record\"", "type=\"sale.write\"")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			processId="chase"                                 | processId="hunt"                   | 'Chase deal' calls the process 'hunt', and there is none
			propagateAllParentVariables="false"               | ``                                 | 'Chase deal' hands all variables over: name those that 'chase' needs
			propagateAllChildVariables="false"                | ``                                 | 'Chase deal' takes all variables back: name those that it wants of 'chase'
			<zeebe:input source="=saleId" target="saleId" />  | ``                                 | 'Chase deal' does not hand 'saleId' over to 'chase', which needs it
			<zeebe:input source="=saleId" target="saleId" />  | ``                                 | 'Sold' waits from the birth of the instance, when 'saleId' is not known: put it on the edge of a sub-process
			source="=&quot;DEAL&quot;" target="stage"         | source="=&quot;DEEL&quot;" target="stage"    | 'Chase deal' hands 'DEEL' over as 'stage': the code knows DEAL, PAYMENT
			source="=&quot;DEAL&quot;" target="stage"         | source="=&quot;PAYMENT&quot;" target="stage" | 'Chase deal' hands over PAYMENT, and hangs on what is ended by the report of DEAL
			propagateAllChildVariables="false" bindingType="latest" | propagateAllChildVariables="false" | Task 'Chase deal' does not bind to the latest version: an edited form or table would not take effect
			""")
	void noticesABrokenCall(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			value="DEAL"                            | value="PAYMENT"                  | Task 'Describe deal' says in its header 'stage' that it is for PAYMENT, and it is ended by the report of DEAL
			value="DEAL"                            | value="LUNCH"                    | The header 'stage' of task 'Describe deal' says 'LUNCH': the code knows DEAL, PAYMENT
			<zeebe:header key="stage" value="DEAL" /> | ``                             | Task 'Describe deal' does not say in its header 'stage' what it is for
			dueDate="=price.dueAt"                  | dueDate="=schedule.PAYMENT.dueAt" | Task 'Describe deal' is due with PAYMENT, and it is ended by the report of DEAL
			>=schedule.DEAL.dueAt<                  | >=schedule.PAYMENT.dueAt<        | 'Due' goes by PAYMENT, and sits on 'Describe deal', which is ended by the report of DEAL
			verdict = "WON"                         | deal.colour = "GREEN"            | 'Yes' asks whether deal.colour is "GREEN": the code says BLUE, RED
			verdict = "WON"                         | verdict = "WONN"                 | 'Yes' asks whether verdict is "WONN": the code says LOST, WON
			verdict = "WON"                         | list contains(verdict, "WONN")   | 'Yes' asks whether verdict is "WONN": the code says LOST, WON
			verdict = "WON"                         | verdict = (                      | 'Yes' has an expression that cannot be read (character 9): verdict = (
			dueDate="=price.dueAt"                  | dueDate="=price."                | 'Describe deal' has an expression that cannot be read (character 6): price.
			default="Flow_Lost"                     | ``                               | The gateway 'Won?' has no default flow: an instance that fits no answer would stop there
			formId="start-sale"                     | formId="begin-sale"              | 'Typed' asks for the form 'begin-sale', and there is none
			<bpmn:outgoing>Flow_B</bpmn:outgoing>   | <bpmn:outgoing>Flow_B</bpmn:outgoing><bpmn:messageEventDefinition messageRef="Message_Asked" /> | Nobody sees the form of 'Typed': only a start event that waits for nothing has one
			""")
	void noticesABrokenTask(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			assignee="=owner"                | assignee="=ownr"                 | 'Describe deal' asks for 'ownr', and the process has no such variable: is it 'owner'?
			dueDate="=price.dueAt"           | dueDate="=prise.dueAt"           | 'Describe deal' asks for 'prise', and the process has no such variable: is it 'price'?
			<bpmn:timeDate>=schedule.DEAL.dueAt< | <bpmn:timeDate>=schedule.DEAL.duAt< | 'Due' asks for 'schedule.DEAL.duAt', and there is no 'duAt' in it: is it 'dueAt'?
			source="=price.amount"           | source="=price.things"           | 'Describe deal' asks for 'price.things', and there is no 'things' in it
			source="=saleId"                 | source="=string(sale)"           | 'Chase deal' asks for 'sale', and the process has no such variable
			correlationKey="=saleId          | correlationKey="=salesId         | 'sale.reported' asks for 'salesId', and the process has no such variable: is it 'saleId'?
			""")
	void noticesAVariableThatNobodyGives(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			type="sale.judge"        | type="sale.juge"        | The listener of task 'Describe deal' asks for the job type 'sale.juge', and no check does that: is it 'sale.judge'?
			type="sale.judge"        | type="sale.record"      | The listener of task 'Describe deal' asks for the job type 'sale.record', and no check does that
			retries="100000"         | retries="3"             | The listener of task 'Describe deal' has 3 retries: it needs 100000
			 retries="100000"        | ``                      | The listener of task 'Describe deal' has no retries: it needs 100000
			eventType="completing"   | eventType="assigning"   | Task 'Describe deal' has no listener for 'completing': nothing of what people send would be recorded
			eventType="completing"   | eventType="assigning"   | Task 'Describe deal' has a listener for 'assigning', and nothing answers that: the task would wait for ever
			</zeebe:taskListeners>   | <zeebe:taskListener eventType="completing" type="sale.judge" retries="100000" /></zeebe:taskListeners> | Task 'Describe deal' has 2 listeners for 'completing': it needs one
			""")
	void noticesABrokenListener(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			sale.reported                 | sale.told              | The message 'sale.told' is unknown to the code
			name="sale.asked"             | name="sale.reported"   | The message 'sale.asked' that the code sends is caught nowhere
			saleId + &quot;:DEAL&quot;    | saleId                 | 'Reported' finds its instance by =saleId: the code sends 'sale.reported' by =saleId + ":{stage}"
			saleId + &quot;:DEAL&quot;    | saleId                 | Nothing waits for the message 'sale.reported' by =saleId + ":DEAL"
			&quot;:PAYMENT&quot;          | &quot;:PAID&quot;      | 'Await payment' finds its instance by =saleId + ":PAID": the code sends 'sale.reported' by =saleId + ":{stage}"
			messageRef="Message_Reported" | messageRef="Message_Asked" | 'Reported' waits for 'sale.asked', which only starts processes
			errorCode="INCOMPLETE"        | errorCode="UNFINISHED" | The error 'UNFINISHED' is unknown to the code
			errorCode="INCOMPLETE"        | errorCode="UNFINISHED" | The error 'INCOMPLETE' that the code sends is caught nowhere
			errorCode="GIVEN_UP"          | errorCode="INCOMPLETE" | The error 'GIVEN_UP' that a process ends with is caught nowhere
			""")
	void noticesABrokenMessageOrError(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@Test
	void takesAKeyThatIsWrittenInAnotherSpacing() {
		assertThat(problemsAfter(SELL, "=saleId + &quot;:DEAL&quot;", "= saleId+&quot;:DEAL&quot;")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			timeDate>=schedule.DEAL.dueAt</bpmn:timeDate | timeDate>2026-03-01</bpmn:timeDate                           | Timer 'Due' says '2026-03-01', which is no date: write an expression such as =clockEndsAt
			timeDate>=schedule.DEAL.dueAt</bpmn:timeDate | timeDuration>P3D</bpmn:timeDuration                          | Timer 'Due' waits 'P3D' from the moment it is reached: give it a date
			timeDate>=schedule.DEAL.dueAt</bpmn:timeDate | timeCycle>R3/2026-03-01T00:00:00Z/P7D</bpmn:timeCycle        | Timer 'Due' repeats 'R3/2026-03-01T00:00:00Z/P7D': write a constant cycle without a date, such as R/P7D
			timeDate>=schedule.DEAL.dueAt</bpmn:timeDate | timeCycle>="R3/" + price.dueAt + "/P7D"</bpmn:timeCycle      | Timer 'Due' repeats '="R3/" + price.dueAt + "/P7D"': write a constant cycle without a date, such as R/P7D
			""")
	void noticesATimerThatWouldStartAgain(String before, String after, String problem) {
		assertThat(problemsAfter(SELL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			name="amount"                               | name="sum"        | The table 'prices' does not give 'amount', which the code reads
			<decision id="prices">                      | <decision id="costs"> | The table 'prices' is called by the process, and there is none
			""")
	void noticesABrokenTable(String before, String after, String problem) {
		assertThat(problemsAfter(PRICES, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"value": "RED"     | "value": "GREEN"  | The form 'describe-deal' offers 'GREEN' for 'colour': the code knows BLUE, RED
			=colour = null     | =colour = (       | 'describe-deal' has an expression that cannot be read (character 8): colour = (
			"path": "items"    | "path": "things"  | The form 'describe-deal' does not ask for 'items', which the check of task 'Describe deal' reads
			"path": "items"    | "path": "things"  | The form 'describe-deal' asks for 'things.name', which the check of task 'Describe deal' does not read: it would be lost
			"key": "name"      | "key": "title"    | The form 'describe-deal' asks for 'items.title', which the check of task 'Describe deal' does not read: it would be lost
			"type": "textfield" | "type": "filepicker" | The form 'describe-deal' has a component 'filepicker' that Camunda 8.8 does not know
			"key": "name"      | "key": "name"}, {"type": "textfield", "key": "name" | The form 'describe-deal' has two fields 'items.name'
			""")
	void noticesABrokenForm(String before, String after, String problem) {
		assertThat(problemsAfter(DEAL, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			order.customer | order.name     | The form 'start-sale' does not ask for 'customer', which the code reads
			order.customer | customer       | The form 'start-sale' writes 2 variables into the process: give all its keys one object, such as signing.name
			start-sale     | begin-sale     | 'Typed' asks for the form 'start-sale', and there is none
			""")
	void noticesABrokenStartForm(String before, String after, String problem) {
		assertThat(problemsAfter(START, before, after)).contains(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			</bpmn:definitions>  | ``  | The file chase.bpmn cannot be read: it breaks off in line 21: save it in the Modeler again, and take the whole file
			<bpmn:process id="chase" isExecutable="true"> | <bpmn:process id="hunt" isExecutable="true"> | The file chase.bpmn holds the process 'hunt': file name and id must be the same
			bpmn:process         | bpmn:collaboration | The file chase.bpmn holds no process
			""")
	void noticesAFileThatIsNoDiagram(String before, String after, String problem) {
		assertThat(problemsAfter(CHASE, before, after)).contains(problem);
	}

	@Test
	void noticesAFormThatIsNoJson() {
		assertThat(problemsAfter(START, "{\"id\"", "{id")).contains("The file start-sale.form cannot be read: it is no JSON (line 1): open it in the Modeler, and save it again");
	}

	@Test
	void noticesAFileThatIsNoModel() {
		assertThat(new ModelContract(Code.onClassPath(), List.of(), List.of())
			.problemsOf(ModelSet.of(Map.of("notes.txt", "")))).contains("The file notes.txt is no model: it must end in .bpmn, .dmn or .form");
	}

}
