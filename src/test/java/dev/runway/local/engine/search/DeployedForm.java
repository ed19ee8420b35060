package dev.runway.local.engine.search;

import java.nio.charset.StandardCharsets;

import io.camunda.client.protocol.rest.FormResult;
import io.camunda.zeebe.protocol.record.value.deployment.Form;

/** One version of a deployed form, as its file has it. */
public record DeployedForm(long key, String id, long version, String schema, String tenantId) {

	DeployedForm(Form form) {
		this(form.getFormKey(), form.getFormId(), form.getVersion(), new String(form.getResource(), StandardCharsets.UTF_8), form.getTenantId());
	}

	public FormResult answer() {
		return new FormResult().formKey(Item.text(key)).formId(id).version(version).schema(schema).tenantId(tenantId);
	}
}
