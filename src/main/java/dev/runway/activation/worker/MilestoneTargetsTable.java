package dev.runway.activation.worker;

import static dev.runway.engine.TableColumn.textWithOneOf;
import static dev.runway.engine.TableColumn.whole;
import static dev.runway.engine.TableColumn.word;

import java.util.List;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.TableColumn;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.springframework.stereotype.Component;

/** What may stand in the table of targets: due days in the order of the milestones, within the clock, and a gate that can be met. */
@Component
class MilestoneTargetsTable implements DecisionTable {

	private static final int DAYS_OF_A_WEEK = 7;

	@Override
	public String id() {
		return "milestone-targets";
	}

	@Override
	public List<TableColumn> inputs() {
		return List.of(word("partnerType", PartnerType.class), word("tier", Tier.class), word("region", Region.class));
	}

	@Override
	public List<TableColumn> outputs() {
		return List.of(textWithOneOf("gate", List.of("deal", "pilot", "project")),
				whole("agreementDueDay").atMost("onboardingDueDay"),
				whole("onboardingDueDay").atMost("certificationDueDay", "jointPlanDueDay"),
				whole("certificationDueDay").atMost("firstDealDueDay"),
				whole("jointPlanDueDay").atMost("firstDealDueDay"),
				whole("firstDealDueDay").atMost("clockDays").below("closedWonDueDay"),
				whole("closedWonDueDay"),
				whole("reminderLeadDays").atMost("agreementDueDay"),
				whole("salesReps"), whole("salesEngineers"),
				whole("clockDays").from(90).to(120),
				whole("recoveryDays").from(1),
				whole("firstDealTargetWeeks").from(1).times(DAYS_OF_A_WEEK).atMost("clockDays"),
				whole("ownerCapacity").from(1),
				whole("closedWonReviewDays").from(1));
	}

}
