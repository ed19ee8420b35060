package dev.runway.support;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.local.engine.EmbeddedEngine;
import dev.runway.local.engine.Records;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.grpc.Status;
import org.awaitility.Awaitility;

/** The embedded engine as tests use it: what was awaited comes in time, or the test fails with a sentence. */
public final class TestEngine implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);
	/** Longer than the engine takes to see which timers are due. */
	private static final Duration QUIET = Duration.ofMillis(120);

	private final EmbeddedEngine engine = EmbeddedEngine.start(EmbeddedEngine.Settings.temporary().clockOffset(TestDay.offset()));
	private final Records records = engine.records();
	private final CamundaClient client;
	private volatile boolean closed;

	private TestEngine() {
		client = CamundaClient.newClientBuilder().grpcAddress(address()).restAddress(restAddress()).preferRestOverGrpc(false)
				.defaultRequestTimeout(PATIENCE).build();
	}

	public static TestEngine start() {
		return new TestEngine();
	}

	/** Where a client of one's own finds the engine. */
	public URI address() {
		return engine.grpcAddress();
	}

	/** Where a client of one's own finds its REST. */
	public URI restAddress() {
		return engine.restAddress();
	}

	/** Lets searches lag that far behind what happens from now on; zero lets them see all. */
	public void searchLag(Duration lag) {
		engine.searchLag(lag);
	}

	public CamundaClient client() {
		return client;
	}

	/** Deploys the files as one bundle. */
	public TestEngine deploy(Collection<Path> files) {
		var first = files.iterator().next();
		var command = client.newDeployResourceCommand().addResourceFile(first.toString());
		files.stream().skip(1).forEach(file -> command.addResourceFile(file.toString()));
		command.send().join();
		return this;
	}

	/** The time by the engine's clock. */
	public Instant now() {
		return engine.now();
	}

	/** The engine's clock for code that takes its time from one. */
	public Clock clock() {
		InstantSource source = this::now;
		return source.withZone(ZoneOffset.UTC);
	}

	/** Moves the engine's clock forward at once: what fell due in between is due now. */
	public void advanceBy(Duration duration) {
		engine.advance(duration);
	}

	/** Moves the engine's clock forward to an instant. */
	public void advanceTo(Instant instant) {
		advanceBy(Duration.between(now(), instant));
	}

	/** Waits for the latest instance that a message with this correlation key has started. */
	public TestInstance awaitInstance(String message, String correlationKey) {
		return new TestInstance(this, await("no instance was started by '%s' for %s".formatted(message, correlationKey),
				() -> startedBy(message, correlationKey).stream().reduce((earlier, later) -> later)));
	}

	/** The keys of all instances that a message with this correlation key has started. */
	public List<Long> startedBy(String message, String correlationKey) {
		return records(ValueType.MESSAGE_START_EVENT_SUBSCRIPTION, MessageStartEventSubscriptionIntent.CORRELATED)
				.map(record -> (MessageStartEventSubscriptionRecordValue) record.getValue())
				.filter(start -> start.getMessageName().equals(message))
				.filter(start -> start.getCorrelationKey().equals(correlationKey))
				.map(MessageStartEventSubscriptionRecordValue::getProcessInstanceKey).toList();
	}

	/** All instances of a process so far, whatever has become of them. */
	public List<TestInstance> instancesOf(String processId) {
		return records(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATED)
				.map(record -> (ProcessInstanceRecordValue) record.getValue())
				.filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS && element.getBpmnProcessId().equals(processId))
				.map(process -> new TestInstance(this, process.getProcessInstanceKey())).toList();
	}

	/** Starts an instance of a process that waits for no message. */
	public TestInstance createInstance(String processId, Map<String, ?> variables) {
		return new TestInstance(this, client.newCreateInstanceCommand().bpmnProcessId(processId).latestVersion()
				.variables(variables).send().join().getProcessInstanceKey());
	}

	/** Cancels every instance that runs, with all that it has called; one may end by itself meanwhile. Nothing runs in an engine that is closed. */
	public void cancelInstances() {
		if (closed) {
			return;
		}
		roots().map(key -> client.newCancelInstanceCommand(key).send())
				.toList().forEach(TestEngine::joinIfThere);
	}

	/** The keys of the instances that run and that nobody has called. */
	private Stream<Long> roots() {
		var ended = Stream.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED)
				.flatMap(intent -> records(ValueType.PROCESS_INSTANCE, intent)).map(Record::getKey).collect(Collectors.toSet());
		return records(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATED)
				.map(record -> (ProcessInstanceRecordValue) record.getValue())
				.filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS && element.getParentProcessInstanceKey() < 0)
				.map(ProcessInstanceRecordValue::getProcessInstanceKey).filter(key -> !ended.contains(key));
	}

	private static void joinIfThere(CamundaFuture<?> cancellation) {
		try {
			cancellation.join();
		} catch (ClientStatusException ex) {
			if (ex.getStatusCode() != Status.Code.NOT_FOUND) {
				throw ex;
			}
		}
	}

	/** Waits until the engine has nothing to do, and nobody has anything for it. */
	public void awaitQuiet(BooleanSupplier nothingOutstanding) {
		var seen = new AtomicLong(-1);
		Awaitility.await("the engine to be quiet").atMost(PATIENCE).pollDelay(QUIET).pollInterval(QUIET)
				.until(() -> seen.getAndSet(written()) == written() && nothingOutstanding.getAsBoolean());
	}

	/** The messages of all incidents so far, each with its element. */
	public List<String> incidents() {
		return records(ValueType.INCIDENT, IncidentIntent.CREATED).map(record -> (IncidentRecordValue) record.getValue())
				.map(incident -> incident.getElementId() + ": " + incident.getErrorMessage()).toList();
	}

	private long written() {
		return records.count();
	}

	/** How many records the engine has written, without those by which workers ask for jobs. */
	public long worked() {
		return records.worked();
	}

	/** How many jobs there were so far. */
	public long jobs() {
		return records(ValueType.JOB, JobIntent.CREATED).count();
	}

	/** How many instances run, those that others have called as well. */
	public long running() {
		return processes(ProcessInstanceIntent.ELEMENT_ACTIVATED) - processes(ProcessInstanceIntent.ELEMENT_COMPLETED)
				- processes(ProcessInstanceIntent.ELEMENT_TERMINATED);
	}

	private long processes(ProcessInstanceIntent intent) {
		return records(ValueType.PROCESS_INSTANCE, intent)
				.filter(record -> ((ProcessInstanceRecordValue) record.getValue()).getBpmnElementType() == BpmnElementType.PROCESS).count();
	}

	/** The names of the variables that messages of this name have brought. */
	public List<Set<String>> broughtBy(String message) {
		return records(ValueType.MESSAGE, MessageIntent.PUBLISHED).map(record -> (MessageRecordValue) record.getValue())
				.filter(value -> value.getName().equals(message)).map(value -> value.getVariables().keySet()).toList();
	}

	Stream<Record<?>> records(ValueType type, Intent intent) {
		return records.of(type, intent);
	}

	/** The events of one process instance. */
	Stream<Record<?>> records(ValueType type, Intent intent, long processInstanceKey) {
		return records.of(type, intent, processInstanceKey);
	}

	/** Waits until there is an answer; fails with the description when there is none in time. */
	public <T> T await(String problem, Supplier<Optional<T>> answer) {
		return Awaitility.await(problem).atMost(PATIENCE).pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5)).until(answer::get, Optional::isPresent).orElseThrow();
	}

	/** Sends what the form of a user task sends, as Tasklist does; what comes of it stands in the records. */
	void completeUserTask(long key, Map<String, ?> form) {
		client.newCompleteUserTaskCommand(key).variables(form).send();
	}

	/** Gives a user task to a person, whoever had it. */
	void assignUserTask(long key, String assignee) {
		client.newAssignUserTaskCommand(key).assignee(assignee).allowOverride(true).send().join();
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		client.close();
		engine.close();
	}
}
