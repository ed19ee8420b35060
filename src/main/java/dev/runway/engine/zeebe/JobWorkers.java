package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Opens one job worker per {@link Worker} bean and job type that it serves, last at start and first to close. */
@Component
class JobWorkers implements SmartLifecycle {

	private final CamundaClient client;

	private final ZeebeProperties properties;

	private final List<Worker<?, ?>> workers;

	private final SeenVersions seen;

	private final List<JobWorker> open = new ArrayList<>();

	JobWorkers(CamundaClient client, ZeebeProperties properties, List<Worker<?, ?>> workers,
			SeenVersions seen) {
		this.client = client;
		this.properties = properties;
		this.workers = workers;
		this.seen = seen;
	}

	@Override
	public void start() {
		for (var worker : workers) {
			typesOf(worker).forEach(type -> open.add(open(worker, type)));
		}
	}

	@Override
	public void stop() {
		open.forEach(JobWorker::close);
		open.clear();
	}

	@Override
	public boolean isRunning() {
		return !open.isEmpty();
	}

	private <I extends Record, O extends Record> JobWorker open(Worker<I, O> worker, String jobType) {
		var handler = new WorkerJobHandler<>(worker, seen, properties.retryBackoff());
		return client.newWorker()
			.jobType(jobType)
			.handler(handler)
			.name("runway")
			.maxJobsActive(properties.maxJobsActive())
			.fetchVariables(handler.variables())
			.streamEnabled(properties.streaming())
			.open();
	}

	private static List<String> typesOf(Worker<?, ?> worker) {
		var jobType = AnnotatedElementUtils.findMergedAnnotation(worker.getClass(), JobType.class);
		if (jobType == null) {
			throw new IllegalStateException(worker.getClass().getName() + " lacks @JobType");
		}
		return Stream.concat(Stream.of(jobType.value()), Stream.of(jobType.formerly())).toList();
	}

}
