package dev.runway.support;

import dev.runway.engine.zeebe.RunningInstances;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The running instances of the test engine, which has no search to ask. */
public final class TestRunningInstances implements RunningInstances {

	private final TestEngine engine;

	public TestRunningInstances(TestEngine engine) {
		this.engine = engine;
	}

	@Override
	public List<Running> of(String processId) {
		return processes().filter(process -> process.getBpmnProcessId().equals(processId))
				.map(process -> new Running(process.getProcessInstanceKey(), processId, process.getVersion(),
						process.getProcessDefinitionKey(), process.getParentProcessInstanceKey() < 0 ? null : process.getParentProcessInstanceKey()))
				.toList();
	}

	/** The keys of the instances that nobody has called. */
	List<Long> roots() {
		return processes().filter(process -> process.getParentProcessInstanceKey() < 0).map(ProcessInstanceRecordValue::getProcessInstanceKey).toList();
	}

	long count() {
		return processes().count();
	}

	@Override
	public List<String> waitingAt(long key) {
		return open().values().stream().filter(element -> element.getProcessInstanceKey() == key)
				.filter(element -> element.getBpmnElementType() != BpmnElementType.PROCESS)
				.map(ProcessInstanceRecordValue::getElementId).distinct().toList();
	}

	private Stream<ProcessInstanceRecordValue> processes() {
		return open().values().stream().filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS);
	}

	/** The elements that are open, by their keys, as they were seen last. */
	private Map<Long, ProcessInstanceRecordValue> open() {
		var open = new LinkedHashMap<Long, ProcessInstanceRecordValue>();
		Stream.of(ProcessInstanceIntent.ELEMENT_ACTIVATED, ProcessInstanceIntent.ELEMENT_MIGRATED)
				.forEach(intent -> engine.records(ValueType.PROCESS_INSTANCE, intent)
						.forEach(record -> open.put(record.getKey(), (ProcessInstanceRecordValue) record.getValue())));
		Stream.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED)
				.forEach(intent -> engine.records(ValueType.PROCESS_INSTANCE, intent).forEach(record -> open.remove(record.getKey())));
		return open;
	}
}
