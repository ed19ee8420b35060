package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The table of targets, evaluated by the engine. */
class MilestoneTargetsTests {

	private static TestEngine engine;

	@BeforeAll
	static void deploy() {
		engine = TestEngine.start().deploy(Models.files());
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@ParameterizedTest
	@CsvSource({
			"RESELLER, First registered deal, Rule_ResellerOrReferral",
			"REFERRAL, First registered deal, Rule_ResellerOrReferral",
			"SYSTEM_INTEGRATOR, First paid pilot, Rule_SystemIntegrator",
			"CONSULTANCY, First scoped project, Rule_Consultancy",
			"DISTRIBUTOR, First registered deal, Rule_AnyOther"})
	void givesEveryPartnerTypeItsGateAndTheFiguresOfTheProgramme(String partnerType, String gate, String rule) {
		var decision = engine.client().newEvaluateDecisionCommand().decisionId("milestone-targets")
				.variables(Map.of("partnerType", partnerType, "tier", "SILVER", "region", "EMEA")).send().join();

		assertThat(targets(decision.getDecisionOutput())).isEqualTo(figuresWith(gate));
		assertThat(decision.getEvaluatedDecisions().getFirst().getMatchedRules())
				.extracting(matched -> matched.getRuleId()).containsExactly(rule);
	}

	@Test
	void givesTargetsToAPartnerOfWhomNothingIsKnown() {
		var decision = engine.client().newEvaluateDecisionCommand().decisionId("milestone-targets").send().join();

		assertThat(targets(decision.getDecisionOutput())).isEqualTo(figuresWith("First registered deal"));
	}

	private static Map<?, ?> targets(String json) {
		return new JsonMapper().readValue(json, TreeMap.class);
	}

	private static Map<String, Object> figuresWith(String gate) {
		return new TreeMap<>(Map.ofEntries(Map.entry("agreementDueDay", 7), Map.entry("onboardingDueDay", 14),
				Map.entry("certificationDueDay", 42), Map.entry("jointPlanDueDay", 42), Map.entry("firstDealDueDay", 70),
				Map.entry("closedWonDueDay", 182), Map.entry("reminderLeadDays", 3), Map.entry("salesReps", 2),
				Map.entry("salesEngineers", 1), Map.entry("gate", gate), Map.entry("clockDays", 120),
				Map.entry("recoveryDays", 30), Map.entry("firstDealTargetWeeks", 10), Map.entry("ownerCapacity", 25),
				Map.entry("closedWonReviewDays", 90)));
	}
}
