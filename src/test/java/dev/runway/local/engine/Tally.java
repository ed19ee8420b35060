package dev.runway.local.engine;

import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;

/** Counts what the engine has done since the tally was begun, and keeps nothing of it. Questions for jobs count for nothing. */
public final class Tally {

	private final LogStreamReader log;
	private final RecordMetadata metadata = new RecordMetadata();
	private final ProcessInstanceRecord instance = new ProcessInstanceRecord();
	private long records;
	private long jobs;
	private long ended;

	Tally(LogStreamReader log) {
		this.log = log;
		log.seekToEnd();
	}

	/** Records of every kind, commands as well. */
	public synchronized long records() {
		readOn();
		return records;
	}

	/** Jobs that were created. */
	public synchronized long jobs() {
		readOn();
		return jobs;
	}

	/** Process instances that came to their end and that no other instance had called. */
	public synchronized long endedInstances() {
		readOn();
		return ended;
	}

	private void readOn() {
		while (log.hasNext()) {
			var event = log.next();
			event.readMetadata(metadata);
			if (metadata.getValueType() == ValueType.JOB_BATCH) {
				continue;
			}
			records++;
			if (metadata.getRecordType() == RecordType.EVENT && metadata.getIntent() == JobIntent.CREATED) {
				jobs++;
			}
			if (metadata.getRecordType() == RecordType.EVENT && metadata.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
				event.readValue(instance);
				if (instance.getBpmnElementType() == BpmnElementType.PROCESS && instance.getParentProcessInstanceKey() < 0) {
					ended++;
				}
			}
		}
	}
}
