package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import dev.runway.engine.zeebe.ModelCheck;
import dev.runway.support.Listed;
import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The recipes for process owners, done as they are written: the edit fits, is deployed, and does what the recipe says. */
class RecipesTests {

	private static final String TARGETS = "milestone-targets.dmn", POLICY = "escalation-policy.dmn", FORM = "onboard-partner.form";

	private static TestEngine engine;

	private final Models models = Models.inRepository();

	@BeforeAll
	static void deploy() {
		engine = TestEngine.start().deploy(Models.files());
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@Test
	void changesADueDay() {
		var cell = Pattern.compile("(id=\"OutputEntry_ResellerOrReferralCertificationDueDay\">\\s*<text>)42");
		deploy(models.edited(TARGETS, cell, "$149"), TARGETS);

		assertThat(answer("milestone-targets", Map.of("partnerType", "RESELLER"))).containsEntry("certificationDueDay", 49);
		assertThat(answer("milestone-targets", Map.of("partnerType", "CONSULTANCY"))).containsEntry("certificationDueDay", 42);
	}

	@Test
	void addsAnEscalationStep() {
		var step = """
				<rule id="Rule_OverdueWithOperations">
				        <inputEntry id="InputEntry_OverdueWithOperationsLevel"><text>4</text></inputEntry>
				        <outputEntry id="OutputEntry_OverdueWithOperationsAudience"><text>"CHANNEL_LEAD, PARTNER_OPERATIONS"</text></outputEntry>
				        <outputEntry id="OutputEntry_OverdueWithOperationsTemplate"><text>"overdue-lead"</text></outputEntry>
				        <outputEntry id="OutputEntry_OverdueWithOperationsNextAfterDays"><text>14</text></outputEntry>
				      </rule>
				      <rule id="Rule_AnyOther">""";
		deploy(models.edited(POLICY, "<rule id=\"Rule_AnyOther\">", step), POLICY);

		assertThat(answer("escalation-policy", Map.of("level", 4))).containsEntry("audience", "CHANNEL_LEAD, PARTNER_OPERATIONS").containsEntry("nextAfterDays", 14);
		assertThat(answer("escalation-policy", Map.of("level", 5))).containsEntry("audience", "CHANNEL_LEAD");
	}

	@Test
	void saysWhichCertificatesCount() {
		assertThat(answers(Map.of("certificate", "Sales Basics", "role", "SALES"))).isEqualTo("null");
		var table = Listed.table("\"Sales Basics\" | \"SALES\" | null | date(\"2026-12-31\") | \"Sales Basics II\"", "\"Sales Basics II\" | \"SALES\" | date(\"2026-06-01\") | null | null",
				"\"SX-200\" | \"SE\" | null | null | null");
		assertThat(ModelCheck.ofTheApplication().check(Map.of(Listed.FILE, table)).problems()).isEmpty();
		engine.client().newDeployResourceCommand().addResourceStringUtf8(table, Listed.FILE).send().join();

		assertThat(answer("counted-certificates", Map.of("certificate", "Sales Basics", "role", "SALES"))).containsEntry("countsUntil", "2026-12-31")
			.containsEntry("replacedBy", "Sales Basics II").containsEntry("countsFrom", null);
		assertThat(answers(Map.of("certificate", "Bronze", "role", "SALES"))).isEqualTo("null");
	}

	@Test
	void addsWordsToAForm() {
		deploy(models.edited(FORM, "\"components\": [\n", "\"components\": [\n    { \"type\": \"text\", \"id\": \"Text_Hint\", "
				+ "\"text\": \"Book the kickoff of {{partnerName}} in room 4.\" },\n"), FORM);
	}

	@Test
	void addsAFieldOnlyWhereItsValueIsRead() {
		var edited = models.edited(FORM, "\"components\": [\n",
				"\"components\": [\n    { \"type\": \"textfield\", \"id\": \"Field_Room\", \"key\": \"room\", \"label\": \"Room\" },\n");

		assertThat(problems(edited, FORM)).isEqualTo("[The form 'onboard-partner' asks for 'room', which the check of task 'Onboard partner' does not read: "
				+ "it would be lost]");
	}

	private static void deploy(Models edited, String file) {
		assertThat(problems(edited, file)).isEqualTo("[]");
		engine.client().newDeployResourceCommand().addResourceStringUtf8(edited.content(file), file).send().join();
	}

	private static String problems(Models edited, String file) {
		return ModelCheck.ofTheApplication().check(Map.of(file, edited.content(file))).problems().toString();
	}

	private static String answers(Map<String, Object> variables) {
		return engine.client().newEvaluateDecisionCommand().decisionId("counted-certificates").variables(variables).send().join().getDecisionOutput();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> answer(String table, Map<String, Object> variables) {
		var decision = engine.client().newEvaluateDecisionCommand().decisionId(table).variables(variables).send().join();
		return new JsonMapper().readValue(decision.getDecisionOutput(), Map.class);
	}
}
