package dev.runway.support;

import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;

/** An incident as an operator finds it: what went wrong, and the job that waits for help. */
public record OpenIncident(long key, long jobKey, String message) {

	OpenIncident(long key, IncidentRecordValue incident) {
		this(key, incident.getJobKey(), incident.getErrorMessage());
	}
}
