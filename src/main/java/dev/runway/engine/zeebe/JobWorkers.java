package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;

import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.Worker;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Opens one job worker per {@link Worker} and {@link TaskCheck} bean, last at start and first to close. */
@Component
class JobWorkers implements SmartLifecycle {

	private final CamundaClient client;

	private final ZeebeProperties properties;

	private final List<Worker<?, ?>> workers;

	private final ObjectProvider<TaskCheck<?, ?>> checks;

	private final SeenVersions seen;

	private final ApplicationEventPublisher events;

	private final List<JobWorker> open = new ArrayList<>();

	JobWorkers(CamundaClient client, ZeebeProperties properties, List<Worker<?, ?>> workers,
			ObjectProvider<TaskCheck<?, ?>> checks, SeenVersions seen, ApplicationEventPublisher events) {
		this.client = client;
		this.properties = properties;
		this.workers = workers;
		this.checks = checks;
		this.seen = seen;
		this.events = events;
	}

	@Override
	public void start() {
		workers.forEach(this::open);
		checks.forEach(this::open);
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

	private <I extends Record, O extends Record> void open(Worker<I, O> worker) {
		var handler = new WorkerJobHandler<>(worker, seen, properties.retryBackoff());
		open(worker, handler, handler.variables());
	}

	/** Fetches all variables: the engine (8.8.21) never hands out the job when one that is chosen was left empty in the form. */
	private <I extends Record, F extends Record> void open(TaskCheck<I, F> check) {
		open(check, new TaskCheckHandler<>(check, seen, properties.retryBackoff(), events), List.of());
	}

	private void open(Object bean, JobHandler handler, List<String> variables) {
		open.add(client.newWorker()
			.jobType(typeOf(bean))
			.handler(handler)
			.name("runway")
			.maxJobsActive(properties.maxJobsActive())
			.fetchVariables(variables)
			.streamEnabled(properties.streaming())
			.open());
	}

	private static String typeOf(Object bean) {
		var jobType = AnnotatedElementUtils.findMergedAnnotation(bean.getClass(), JobType.class);
		if (jobType == null) {
			throw new IllegalStateException(bean.getClass().getName() + " lacks @JobType");
		}
		return jobType.value();
	}

}
