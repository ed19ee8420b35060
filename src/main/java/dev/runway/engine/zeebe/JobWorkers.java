package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;

import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Opens one job worker per {@link Worker} bean, last at start and first to close. */
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
		workers.forEach(worker -> open.add(open(worker)));
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

	private <I extends Record, O extends Record> JobWorker open(Worker<I, O> worker) {
		var handler = new WorkerJobHandler<>(worker, seen, properties.retryBackoff());
		return client.newWorker()
			.jobType(typeOf(worker))
			.handler(handler)
			.name("runway")
			.maxJobsActive(properties.maxJobsActive())
			.fetchVariables(handler.variables())
			.streamEnabled(properties.streaming())
			.open();
	}

	private static String typeOf(Worker<?, ?> worker) {
		var jobType = AnnotatedElementUtils.findMergedAnnotation(worker.getClass(), JobType.class);
		if (jobType == null) {
			throw new IllegalStateException(worker.getClass().getName() + " lacks @JobType");
		}
		return jobType.value();
	}

}
