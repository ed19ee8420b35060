package dev.runway.activation;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the forms of milestones 5 and 6 are filled in with from the facts: the tasks before them hand it on by themselves,
 * unless another door reported it, or an instance that is gone.
 *
 * @param jointPlan none before a plan is signed
 * @param firstDeal none before a deal is registered that can be won
 */
public record Prefill(@Nullable JointPlan jointPlan, @Nullable FirstDeal firstDeal) {

	/** The variables of the process, without those of which nothing is known. */
	Map<String, Object> variables() {
		var variables = new HashMap<String, Object>();
		if (jointPlan != null) {
			variables.put("jointPlan", jointPlan);
		}
		if (firstDeal != null) {
			variables.put("firstDeal", firstDeal);
		}
		return variables;
	}

	/** What was agreed in the joint plan. */
	public record JointPlan(int firstDealTargetWeeks) {
	}

	/** The registered deal; its amount as people write it, in whole units, where it is known. */
	public record FirstDeal(String dealName, @Nullable String amount, @Nullable String currency) {
	}

}
