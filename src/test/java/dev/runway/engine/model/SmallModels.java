package dev.runway.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.runway.engine.Job;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.TaskCompletion;
import dev.runway.engine.Worker;
import dev.runway.engine.model.table.TableRules;
import org.jspecify.annotations.Nullable;

/** A process that sells something, the process that it calls, their table and forms, and the code that fits them. */
final class SmallModels {

	static final String SELL = "sell.bpmn", CHASE = "chase.bpmn", PRICES = "prices.dmn", DEAL = "describe-deal.form",
			START = "start-sale.form";

	private static final String SELL_XML = """
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_Sell" modeler:executionPlatformVersion="8.8.0">
			  <bpmn:process id="sell" isExecutable="true">
			    <bpmn:startEvent id="StartEvent_Asked" name="Asked"><bpmn:outgoing>Flow_A</bpmn:outgoing><bpmn:messageEventDefinition messageRef="Message_Asked" /></bpmn:startEvent>
			    <bpmn:startEvent id="StartEvent_Typed" name="Typed">
			      <bpmn:extensionElements><zeebe:formDefinition formId="start-sale" bindingType="latest" /></bpmn:extensionElements>
			      <bpmn:outgoing>Flow_B</bpmn:outgoing>
			    </bpmn:startEvent>
			    <bpmn:businessRuleTask id="Task_FindPrice" name="Find price">
			      <bpmn:extensionElements><zeebe:calledDecision decisionId="prices" resultVariable="price" bindingType="latest" /></bpmn:extensionElements>
			      <bpmn:incoming>Flow_A</bpmn:incoming><bpmn:incoming>Flow_B</bpmn:incoming><bpmn:outgoing>Flow_C</bpmn:outgoing>
			    </bpmn:businessRuleTask>
			    <bpmn:subProcess id="SubProcess_Deal" name="Deal">
			      <bpmn:incoming>Flow_C</bpmn:incoming><bpmn:outgoing>Flow_D</bpmn:outgoing>
			      <bpmn:startEvent id="StartEvent_Deal"><bpmn:outgoing>Flow_E</bpmn:outgoing></bpmn:startEvent>
			      <bpmn:userTask id="Task_DescribeDeal" name="Describe deal">
			        <bpmn:extensionElements>
			          <zeebe:userTask /><zeebe:formDefinition formId="describe-deal" bindingType="latest" />
			          <zeebe:assignmentDefinition assignee="=owner" /><zeebe:taskSchedule dueDate="=price.dueAt" />
			          <zeebe:taskListeners><zeebe:taskListener eventType="completing" type="sale.judge" retries="100000" /></zeebe:taskListeners>
			          <zeebe:taskHeaders><zeebe:header key="stage" value="DEAL" /></zeebe:taskHeaders>
			          <zeebe:ioMapping>
			            <zeebe:input source="=price.amount" target="amount" />
			            <zeebe:output source="={colour: colour}" target="deal" />
			          </zeebe:ioMapping>
			        </bpmn:extensionElements>
			        <bpmn:incoming>Flow_E</bpmn:incoming><bpmn:outgoing>Flow_F</bpmn:outgoing>
			      </bpmn:userTask>
			      <bpmn:boundaryEvent id="BoundaryEvent_Due" name="Due" cancelActivity="false" attachedToRef="Task_DescribeDeal"><bpmn:outgoing>Flow_I</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeDate>=schedule.DEAL.dueAt</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
			      <bpmn:callActivity id="Call_Chase" name="Chase deal">
			        <bpmn:extensionElements>
			          <zeebe:calledElement processId="chase" propagateAllParentVariables="false" propagateAllChildVariables="false" bindingType="latest" />
			          <zeebe:ioMapping><zeebe:input source="=saleId" target="saleId" /><zeebe:input source="=&quot;DEAL&quot;" target="stage" /></zeebe:ioMapping>
			        </bpmn:extensionElements>
			        <bpmn:incoming>Flow_I</bpmn:incoming><bpmn:outgoing>Flow_J</bpmn:outgoing>
			      </bpmn:callActivity>
			      <bpmn:endEvent id="EndEvent_Chased" name="Chased"><bpmn:incoming>Flow_J</bpmn:incoming></bpmn:endEvent>
			      <bpmn:boundaryEvent id="BoundaryEvent_Reported" name="Reported" attachedToRef="Task_DescribeDeal"><bpmn:outgoing>Flow_K</bpmn:outgoing><bpmn:messageEventDefinition messageRef="Message_Reported" /></bpmn:boundaryEvent>
			      <bpmn:receiveTask id="Task_AwaitPayment" name="Await payment" messageRef="Message_Paid"><bpmn:incoming>Flow_K</bpmn:incoming><bpmn:outgoing>Flow_M</bpmn:outgoing></bpmn:receiveTask>
			      <bpmn:sequenceFlow id="Flow_I" sourceRef="BoundaryEvent_Due" targetRef="Call_Chase" />
			      <bpmn:sequenceFlow id="Flow_J" sourceRef="Call_Chase" targetRef="EndEvent_Chased" />
			      <bpmn:sequenceFlow id="Flow_K" sourceRef="BoundaryEvent_Reported" targetRef="Task_AwaitPayment" />
			      <bpmn:sequenceFlow id="Flow_M" sourceRef="Task_AwaitPayment" targetRef="Gateway_Verdict" />
			      <bpmn:serviceTask id="Task_RecordDeal" name="Record deal">
			        <bpmn:extensionElements><zeebe:taskDefinition type="sale.record" retries="5" /></bpmn:extensionElements>
			        <bpmn:incoming>Flow_F</bpmn:incoming><bpmn:outgoing>Flow_G</bpmn:outgoing>
			      </bpmn:serviceTask>
			      <bpmn:boundaryEvent id="BoundaryEvent_Incomplete" name="Incomplete" attachedToRef="Task_RecordDeal"><bpmn:outgoing>Flow_H</bpmn:outgoing><bpmn:errorEventDefinition errorRef="Error_Incomplete" /></bpmn:boundaryEvent>
			      <bpmn:endEvent id="EndEvent_Incomplete" name="Incomplete"><bpmn:incoming>Flow_H</bpmn:incoming></bpmn:endEvent>
			      <bpmn:exclusiveGateway id="Gateway_Verdict" name="Won?" default="Flow_Lost"><bpmn:incoming>Flow_G</bpmn:incoming><bpmn:incoming>Flow_M</bpmn:incoming><bpmn:outgoing>Flow_Won</bpmn:outgoing><bpmn:outgoing>Flow_Lost</bpmn:outgoing></bpmn:exclusiveGateway>
			      <bpmn:endEvent id="EndEvent_Won" name="Won"><bpmn:incoming>Flow_Won</bpmn:incoming></bpmn:endEvent>
			      <bpmn:endEvent id="EndEvent_Lost" name="Lost"><bpmn:incoming>Flow_Lost</bpmn:incoming></bpmn:endEvent>
			      <bpmn:sequenceFlow id="Flow_E" sourceRef="StartEvent_Deal" targetRef="Task_DescribeDeal" />
			      <bpmn:sequenceFlow id="Flow_F" sourceRef="Task_DescribeDeal" targetRef="Task_RecordDeal" />
			      <bpmn:sequenceFlow id="Flow_G" sourceRef="Task_RecordDeal" targetRef="Gateway_Verdict" />
			      <bpmn:sequenceFlow id="Flow_H" sourceRef="BoundaryEvent_Incomplete" targetRef="EndEvent_Incomplete" />
			      <bpmn:sequenceFlow id="Flow_Won" name="Yes" sourceRef="Gateway_Verdict" targetRef="EndEvent_Won"><bpmn:conditionExpression>=verdict = "WON"</bpmn:conditionExpression></bpmn:sequenceFlow>
			      <bpmn:sequenceFlow id="Flow_Lost" name="No" sourceRef="Gateway_Verdict" targetRef="EndEvent_Lost" />
			    </bpmn:subProcess>
			    <bpmn:boundaryEvent id="BoundaryEvent_GivenUp" name="Given up" attachedToRef="SubProcess_Deal"><bpmn:outgoing>Flow_L</bpmn:outgoing><bpmn:errorEventDefinition errorRef="Error_GivenUp" /></bpmn:boundaryEvent>
			    <bpmn:endEvent id="EndEvent_Done" name="Done"><bpmn:incoming>Flow_D</bpmn:incoming><bpmn:incoming>Flow_L</bpmn:incoming></bpmn:endEvent>
			    <bpmn:sequenceFlow id="Flow_A" sourceRef="StartEvent_Asked" targetRef="Task_FindPrice" />
			    <bpmn:sequenceFlow id="Flow_B" sourceRef="StartEvent_Typed" targetRef="Task_FindPrice" />
			    <bpmn:sequenceFlow id="Flow_C" sourceRef="Task_FindPrice" targetRef="SubProcess_Deal" />
			    <bpmn:sequenceFlow id="Flow_D" sourceRef="SubProcess_Deal" targetRef="EndEvent_Done" />
			    <bpmn:sequenceFlow id="Flow_L" sourceRef="BoundaryEvent_GivenUp" targetRef="EndEvent_Done" />
			  </bpmn:process>
			  <bpmn:message id="Message_Asked" name="sale.asked" />
			  <bpmn:message id="Message_Reported" name="sale.reported"><bpmn:extensionElements><zeebe:subscription correlationKey="=saleId + &quot;:DEAL&quot;" /></bpmn:extensionElements></bpmn:message>
			  <bpmn:message id="Message_Paid" name="sale.reported"><bpmn:extensionElements><zeebe:subscription correlationKey="=saleId + &quot;:PAYMENT&quot;" /></bpmn:extensionElements></bpmn:message>
			  <bpmn:error id="Error_Incomplete" errorCode="INCOMPLETE" />
			  <bpmn:error id="Error_GivenUp" errorCode="GIVEN_UP" />
			</bpmn:definitions>
			""";

	private static final String CHASE_XML = """
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_Chase" modeler:executionPlatformVersion="8.8.0">
			  <bpmn:process id="chase" isExecutable="true">
			    <bpmn:startEvent id="StartEvent_Chase"><bpmn:outgoing>Flow_A</bpmn:outgoing></bpmn:startEvent>
			    <bpmn:serviceTask id="Task_Assess" name="Assess deal">
			      <bpmn:extensionElements><zeebe:taskDefinition type="sale.assess" retries="5" /></bpmn:extensionElements>
			      <bpmn:incoming>Flow_A</bpmn:incoming><bpmn:outgoing>Flow_B</bpmn:outgoing>
			    </bpmn:serviceTask>
			    <bpmn:boundaryEvent id="BoundaryEvent_Weekly" name="Weekly" cancelActivity="false" attachedToRef="Task_Assess"><bpmn:outgoing>Flow_C</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeCycle>R/P7D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
			    <bpmn:endEvent id="EndEvent_Weekly" name="Week passed"><bpmn:incoming>Flow_C</bpmn:incoming></bpmn:endEvent>
			    <bpmn:endEvent id="EndEvent_GivenUp" name="Given up"><bpmn:incoming>Flow_B</bpmn:incoming><bpmn:errorEventDefinition errorRef="Error_GivenUp" /></bpmn:endEvent>
			    <bpmn:sequenceFlow id="Flow_A" sourceRef="StartEvent_Chase" targetRef="Task_Assess" />
			    <bpmn:sequenceFlow id="Flow_B" sourceRef="Task_Assess" targetRef="EndEvent_GivenUp" />
			    <bpmn:sequenceFlow id="Flow_C" sourceRef="BoundaryEvent_Weekly" targetRef="EndEvent_Weekly" />
			    <bpmn:subProcess id="EventSubProcess_Sold" name="Sold" triggeredByEvent="true">
			      <bpmn:startEvent id="StartEvent_Sold" name="Sold"><bpmn:outgoing>Flow_D</bpmn:outgoing><bpmn:messageEventDefinition messageRef="Message_Sold" /></bpmn:startEvent>
			      <bpmn:endEvent id="EndEvent_Sold" name="Sold"><bpmn:incoming>Flow_D</bpmn:incoming></bpmn:endEvent>
			      <bpmn:sequenceFlow id="Flow_D" sourceRef="StartEvent_Sold" targetRef="EndEvent_Sold" />
			    </bpmn:subProcess>
			  </bpmn:process>
			  <bpmn:message id="Message_Sold" name="sale.ended"><bpmn:extensionElements><zeebe:subscription correlationKey="=saleId + &quot;:&quot; + stage" /></bpmn:extensionElements></bpmn:message>
			  <bpmn:error id="Error_GivenUp" errorCode="GIVEN_UP" />
			</bpmn:definitions>
			""";

	private static final String PRICES_XML = """
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_Prices" modeler:executionPlatformVersion="8.8.0">
			  <decision id="prices"><decisionTable id="Table_Prices" hitPolicy="FIRST">
			    <input id="Input_Owner" label="Owner"><inputExpression id="Expression_Owner" typeRef="string"><text>owner</text></inputExpression></input>
			    <output id="Output_Amount" name="amount" /><output id="Output_DueAt" name="dueAt" />
			    <rule id="Rule_Olga"><inputEntry id="A"><text>"olga"</text></inputEntry><outputEntry id="B"><text>5</text></outputEntry><outputEntry id="C"><text>saleId</text></outputEntry></rule>
			    <rule id="Rule_Other"><inputEntry id="D"><text></text></inputEntry><outputEntry id="E"><text>7</text></outputEntry><outputEntry id="F"><text>saleId</text></outputEntry></rule>
			  </decisionTable></decision>
			</definitions>
			""";

	private static final String DEAL_JSON = """
			{"id": "describe-deal", "schemaVersion": 16, "components": [
			  {"type": "text", "text": "=\\"For \\" + saleId"},
			  {"type": "select", "key": "colour", "values": [{"value": "RED"}, {"value": "BLUE"}], "conditional": {"hide": "=colour = null"}},
			  {"type": "dynamiclist", "path": "items", "components": [{"type": "textfield", "key": "name"}]}]}
			""";

	private static final String START_JSON = """
			{"id": "start-sale", "schemaVersion": 16, "components": [
			  {"type": "textfield", "key": "order.customer"}, {"type": "number", "key": "order.amount"}]}
			""";

	private static final Map<String, String> FILES = Map.of(SELL, SELL_XML, CHASE, CHASE_XML, PRICES, PRICES_XML, DEAL, DEAL_JSON,
			START, START_JSON);

	private static final String STAGE = "=saleId + \":{stage}\"";

	private static final Set<String> STAGES = Set.of("=saleId + \":DEAL\"", "=saleId + \":PAYMENT\"");

	private static final Code CODE = new Code(
			Map.of("sale.record", Work.of(Record.class), "sale.assess", Work.of(Assess.class)),
			Map.of("sale.judge", Check.of(Judge.class)),
			Map.of("sale.asked", new Code.Sent("", Set.of(), Set.of("saleId", "owner")), "sale.reported",
					new Code.Sent(STAGE, STAGES, Set.of()), "sale.ended", new Code.Sent(STAGE, STAGES, Set.of())),
			Map.of("INCOMPLETE", Set.of()), Map.of("stage", Set.of("DEAL", "PAYMENT")), Map.of());

	private SmallModels() {
	}

	/** What is wrong after an edit of one file. */
	static List<String> problemsAfter(String file, String before, String after) {
		if (!FILES.get(file).contains(before)) {
			throw new IllegalArgumentException("%s does not hold %s".formatted(file, before));
		}
		var edited = new TreeMap<>(FILES);
		edited.put(file, FILES.get(file).replace(before, after));
		return new ModelContract(CODE, List.of(new TableRules()), List.of()).problemsOf(ModelSet.of(edited));
	}

	private enum Colour {

		RED, BLUE

	}

	private enum Stage {

		DEAL, PAYMENT

	}

	private enum Verdict {

		WON, LOST

	}

	private static final class Record implements Worker<Record.Input, Record.Output> {

		@Override
		public Output handle(Input input, Job job) {
			return new Output(Verdict.WON, new Schedule(new Due("")));
		}

		record Input(String saleId, Price price, @Nullable Order order) {
		}

		record Output(Verdict verdict, Schedule schedule) {
		}

		record Schedule(Due DEAL) {
		}

		record Due(String dueAt) {
		}

		record Price(int amount, String dueAt) {
		}

		record Order(String customer, int amount) {
		}

	}

	private static final class Judge implements TaskCheck<Judge.Input, Judge.Form> {

		@Override
		public void check(Input input, Form form, TaskCompletion completion) {
		}

		record Input(String saleId) {
		}

		record Form(@Nullable Colour colour, @Nullable List<Item> items) {
		}

		record Item(@Nullable String name, @Nullable String note) {
		}

	}

	private static final class Assess implements Worker<Assess.Input, Worker.Nothing> {

		@Override
		public Nothing handle(Input input, Job job) {
			return NOTHING;
		}

		record Input(String saleId, Stage stage, @Nullable Integer level) {
		}

	}

}
