package dev.runway.local.engine.search;

import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import org.jspecify.annotations.Nullable;

/** One version of a deployed decision; its file is that of its requirements. */
public record DecisionDefinition(long key, String id, String name, int version, String requirementsId, long requirementsKey,
		String tenantId) implements Item {

	DecisionDefinition(DecisionRecordValue decision) {
		this(decision.getDecisionKey(), decision.getDecisionId(), decision.getDecisionName(), decision.getVersion(),
				decision.getDecisionRequirementsId(), decision.getDecisionRequirementsKey(), decision.getTenantId());
	}

	@Override
	public @Nullable Object field(String name) {
		return switch (name) {
			case "decisionDefinitionKey" -> key;
			case "decisionDefinitionId" -> id;
			case "name" -> this.name;
			case "version" -> version;
			case "decisionRequirementsId" -> requirementsId;
			case "decisionRequirementsKey" -> requirementsKey;
			case "tenantId" -> tenantId;
			default -> throw Item.unknown(name);
		};
	}

	@Override
	public DecisionDefinitionResult answer() {
		return new DecisionDefinitionResult().decisionDefinitionKey(Item.text(key)).decisionDefinitionId(id).name(name).version(version)
				.decisionRequirementsId(requirementsId).decisionRequirementsKey(Item.text(requirementsKey)).tenantId(tenantId);
	}
}
