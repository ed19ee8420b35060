package dev.runway.local.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import org.awaitility.Awaitility;

/** An embedded engine with a client on both its doors, as the application has one. */
record RunningEngine(EmbeddedEngine engine, CamundaClient client) implements AutoCloseable {

	static RunningEngine start(EmbeddedEngine.Settings settings) {
		var engine = EmbeddedEngine.start(settings);
		return new RunningEngine(engine, CamundaClient.newClientBuilder().grpcAddress(engine.grpcAddress()).restAddress(engine.restAddress())
				.preferRestOverGrpc(false).build());
	}

	/** With the small process deployed. */
	static RunningEngine withProcess(EmbeddedEngine.Settings settings) {
		var running = start(settings);
		SmallProcess.deploy(running.client);
		return running;
	}

	List<UserTask> openTasks() {
		return client.newUserTaskSearchRequest().filter(filter -> filter.state(UserTaskState.CREATED)).send().join().items();
	}

	UserTask awaitTask(long instance) {
		await("a task is open", () -> !tasks(instance).isEmpty() && tasks(instance).getFirst().getState() == UserTaskState.CREATED);
		return tasks(instance).getFirst();
	}

	List<UserTask> tasks(long instance) {
		return client.newUserTaskSearchRequest().filter(filter -> filter.processInstanceKey(instance)).send().join().items();
	}

	JobWorker work(String type, JobHandler handler) {
		return client.newWorker().jobType(type).handler(handler).pollInterval(Duration.ofMillis(20)).open();
	}

	static void await(String what, BooleanSupplier condition) {
		Awaitility.await(what).atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(condition::getAsBoolean);
	}

	@Override
	public void close() {
		client.close();
		engine.close();
	}
}
