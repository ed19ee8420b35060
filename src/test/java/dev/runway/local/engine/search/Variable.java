package dev.runway.local.engine.search;

import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import org.jspecify.annotations.Nullable;

/** The JSON value of a variable in its scope. A search shows the beginning of a long value unless it is asked for all of it. */
public record Variable(long key, String name, String value, long scopeKey, long processInstanceKey, String tenantId) implements Item {

	private static final int SHOWN = 8191;

	Variable(long key, VariableRecordValue variable) {
		this(key, variable.getName(), variable.getValue(), variable.getScopeKey(), variable.getProcessInstanceKey(), variable.getTenantId());
	}

	@Override
	public @Nullable Object field(String field) {
		return switch (field) {
			case "variableKey" -> key;
			case "name" -> name;
			case "value" -> value;
			case "scopeKey" -> scopeKey;
			case "processInstanceKey" -> processInstanceKey;
			case "tenantId" -> tenantId;
			case "isTruncated" -> isLong();
			default -> throw Item.unknown(field);
		};
	}

	private boolean isLong() {
		return value.length() > SHOWN;
	}

	@Override
	public VariableSearchResult answer() {
		return isLong() ? found(value.substring(0, SHOWN), true) : whole();
	}

	/** What a search answers that is asked for whole values. */
	public VariableSearchResult whole() {
		return found(value, false);
	}

	private VariableSearchResult found(String shown, boolean truncated) {
		return new VariableSearchResult().variableKey(Item.text(key)).name(name).value(shown).isTruncated(truncated)
				.scopeKey(Item.text(scopeKey)).processInstanceKey(Item.text(processInstanceKey)).tenantId(tenantId);
	}

	/** What is answered to who knows its key. */
	public VariableResult single() {
		return new VariableResult().variableKey(Item.text(key)).name(name).value(value).scopeKey(Item.text(scopeKey))
				.processInstanceKey(Item.text(processInstanceKey)).tenantId(tenantId);
	}
}
