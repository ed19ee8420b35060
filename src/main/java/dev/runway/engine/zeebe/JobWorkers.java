package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.JobType;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.Worker;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.api.worker.JobWorkerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
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

	private final ArrivedJobs arrived;

	private final ApplicationEventPublisher events;

	private final MeterRegistry meters;

	private final List<JobWorker> open = new ArrayList<>();

	JobWorkers(CamundaClient client, ZeebeProperties properties, List<Worker<?, ?>> workers,
			ObjectProvider<TaskCheck<?, ?>> checks, ArrivedJobs arrived, ApplicationEventPublisher events, MeterRegistry meters) {
		this.client = client;
		this.properties = properties;
		this.workers = workers;
		this.checks = checks;
		this.arrived = arrived;
		this.events = events;
		this.meters = meters;
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

	/** The job types that have a worker or a check. */
	Set<String> types() {
		return Stream.concat(workers.stream(), checks.stream()).map(JobWorkers::typeOf).collect(Collectors.toSet());
	}

	private <I extends Record, O extends Record> void open(Worker<I, O> worker) {
		var handler = new WorkerJobHandler<>(worker, arrived, properties.retryBackoff());
		open(worker, handler, handler.variables());
	}

	/** Fetches all variables: the engine (8.8.21) never hands out the job when one that is chosen was left empty in the form. */
	private <I extends Record, F extends Record> void open(TaskCheck<I, F> check) {
		open(check, new TaskCheckHandler<>(check, arrived, properties.retryBackoff(), events), List.of());
	}

	private void open(Object bean, JobHandler handler, List<String> variables) {
		var type = typeOf(bean);
		open.add(client.newWorker()
			.jobType(type)
			.handler(handler)
			.name("runway")
			.maxJobsActive(properties.maxJobsActive())
			.fetchVariables(variables)
			.streamEnabled(properties.streaming())
			.metrics(JobWorkerMetrics.micrometer().withMeterRegistry(meters).withTags(List.of(Tag.of("type", type))).build())
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
