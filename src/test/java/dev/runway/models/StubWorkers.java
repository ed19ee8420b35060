package dev.runway.models;

import dev.runway.engine.model.Code;
import dev.runway.support.TestEngine;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Workers that know no domain: they answer as told, and remember what they were asked for. */
final class StubWorkers {

	private static final Map<String, Integer> DUE_DAYS = Map.of("AGREEMENT_SIGNED", 7, "ONBOARDING_DONE", 14,
			"CERTIFICATION_DONE", 42, "JOINT_PLAN_SIGNED", 42, "FIRST_DEAL_REGISTERED", 70, "FIRST_CLOSED_WON", 182);

	private final CamundaClient client;
	private final List<String> done = new CopyOnWriteArrayList<>();
	private final List<String> reminders = new CopyOnWriteArrayList<>();
	private final Map<String, String> refusals = new ConcurrentHashMap<>();
	private volatile List<String> reached = List.of();
	private volatile Instant signedAt;
	private volatile Map<String, Object> clock;

	StubWorkers(TestEngine engine) {
		client = engine.client();
		signedAt = engine.now();
		clock = Map.of("clockVerdict", "ELAPSED", "clockEndsAt", clockEndsAt().toString());
		Code.onClassPath().jobTypes().forEach(this::open);
	}

	private void open(String jobType) {
		client.newWorker().jobType(jobType).handler(this::handle).streamEnabled(true).open();
	}

	/** Lets the partner have signed that long ago. */
	void signedBefore(Duration age) {
		signedAt = signedAt.minus(age);
	}

	Instant dueAt(String milestone) {
		return signedAt.plus(Duration.ofDays(DUE_DAYS.get(milestone)));
	}

	Instant remindAt(String milestone) {
		return dueAt(milestone).minus(Duration.ofDays(3));
	}

	Instant clockEndsAt() {
		return signedAt.plus(Duration.ofDays(121));
	}

	void reached(String... milestones) {
		reached = List.of(milestones);
	}

	/** Lets the recording worker say what is missing; null lets it record again. */
	void refuse(String jobType, @Nullable String correction) {
		if (correction == null) {
			refusals.remove(jobType);
		} else {
			refusals.put(jobType, correction);
		}
	}

	void refuseStart() {
		refusals.put("activation.openRunway", "");
	}

	void clockAnswers(String verdict, Instant endsAt) {
		clock = Map.of("clockVerdict", verdict, "clockEndsAt", endsAt.toString());
	}

	/** The job types done, in order. */
	List<String> done() {
		return List.copyOf(done);
	}

	/** The milestones reminded of, in order. */
	List<String> reminders() {
		return List.copyOf(reminders);
	}

	private void handle(JobClient jobs, ActivatedJob job) {
		var refusal = refusals.get(job.getType());
		if (refusal != null) {
			jobs.newThrowErrorCommand(job).errorCode(refusal.isEmpty() ? "RUNWAY_ALREADY_OPEN" : "MILESTONE_INCOMPLETE")
					.variables(Map.of("correction", refusal)).send().join();
			return;
		}
		done.add(job.getType());
		if (job.getType().equals("notification.sendReminder")) {
			reminders.add(job.getCustomHeaders().get("milestone"));
		}
		jobs.newCompleteCommand(job).variables(answer(job.getType())).send().join();
	}

	private Map<String, Object> answer(String jobType) {
		return switch (jobType) {
			case "activation.openRunway" -> Map.of("schedule", schedule(), "clockEndsAt", clockEndsAt().toString(), "reached", reached);
			case "activation.checkClock" -> clock;
			default -> Map.of();
		};
	}

	private Map<String, Object> schedule() {
		var schedule = new HashMap<String, Object>();
		DUE_DAYS.keySet().forEach(milestone -> schedule.put(milestone,
				Map.of("dueAt", dueAt(milestone).toString(), "remindAt", remindAt(milestone).toString())));
		return schedule;
	}
}
