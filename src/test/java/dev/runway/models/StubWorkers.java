package dev.runway.models;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Workers and checks that know no domain: they answer as told, and remember what they were asked for. */
final class StubWorkers {

	private static final Map<String, Integer> DUE_DAYS = Map.of("AGREEMENT_SIGNED", 7, "ONBOARDING_DONE", 14,
			"CERTIFICATION_DONE", 42, "JOINT_PLAN_SIGNED", 42, "FIRST_DEAL_REGISTERED", 70, "FIRST_CLOSED_WON", 182);

	/** The milestone that is recorded by each check. */
	private static final Map<String, String> RECORDED = Map.of("activation.recordAgreement", "AGREEMENT_SIGNED",
			"activation.recordOnboarding", "ONBOARDING_DONE", "activation.recordCertification", "CERTIFICATION_DONE",
			"activation.recordJointPlan", "JOINT_PLAN_SIGNED", "activation.recordFirstDeal", "FIRST_DEAL_REGISTERED",
			"activation.recordClosedWon", "FIRST_CLOSED_WON");

	private static final Duration GRACE = Duration.ofDays(14);

	private final TestEngine engine;
	private final CamundaClient client;
	private final BiConsumer<String, String> recorded;
	private final Set<String> checks = Set.copyOf(Models.inRepository().set().listenerTypes());
	private final List<String> done = new CopyOnWriteArrayList<>();
	private final List<String> chases = new CopyOnWriteArrayList<>();
	private final Map<String, Integer> levels = new ConcurrentHashMap<>();
	private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
	private final Map<String, String> errors = new ConcurrentHashMap<>();
	private final Map<String, String> denials = new ConcurrentHashMap<>();
	private volatile List<String> reached = List.of();
	private volatile Instant signedAt;
	private volatile Instant trackedSince;
	private volatile long since;

	/** Tells of each milestone that a check has recorded, by its runway. */
	StubWorkers(TestEngine engine, BiConsumer<String, String> recorded) {
		this.engine = engine;
		this.recorded = recorded;
		client = engine.client();
		signedAt = engine.now();
		trackedSince = Instant.MIN;
		Models.inRepository().jobTypes().forEach(this::open);
	}

	private void open(String jobType) {
		client.newWorker().jobType(jobType).handler(this::handle).streamEnabled(true).open();
	}

	/** Begins anew: a partner signs now, and everything is answered as usual. */
	void forget() {
		since = client.newPublishMessageCommand().messageName("nobody.waits").correlationKey("").timeToLive(Duration.ZERO).send().join()
				.getMessageKey();
		done.clear();
		chases.clear();
		levels.clear();
		answers.clear();
		errors.clear();
		denials.clear();
		reached = List.of();
		signedAt = engine.now();
		trackedSince = Instant.MIN;
	}

	/** Lets the partner have signed that long ago, and be taken over now. */
	void takenOverAfter(Duration age) {
		trackedSince = engine.now();
		signedAt = trackedSince.minus(age);
	}

	Instant dueAt(String milestone) {
		return signedAt.plus(Duration.ofDays(DUE_DAYS.get(milestone)));
	}

	LocalDate dueOn(String milestone) {
		return LocalDate.ofInstant(dueAt(milestone), ZoneOffset.UTC);
	}

	Instant remindAt(String milestone) {
		return floored(dueAt(milestone).minus(Duration.ofDays(3)), Duration.ofDays(1));
	}

	Instant clockEndsAt() {
		return signedAt.plus(Duration.ofDays(121));
	}

	Instant reviewAt() {
		return floored(clockEndsAt(), GRACE);
	}

	Instant sellingReviewAt() {
		return floored(dueAt("FIRST_CLOSED_WON").plus(Duration.ofDays(90)), GRACE);
	}

	/** Nothing of a partner that was taken over is due before it was, and a while. */
	private Instant floored(Instant date, Duration grace) {
		return trackedSince.equals(Instant.MIN) || date.isAfter(trackedSince.plus(grace)) ? date : trackedSince.plus(grace);
	}

	void reached(String... milestones) {
		reached = List.of(milestones);
	}

	List<String> reachedAtOpening() {
		return reached;
	}

	/** Lets a worker answer with these variables from now on. */
	void answer(String jobType, Map<String, Object> variables) {
		answers.put(jobType, variables);
	}

	/** Lets a check deny every completion with a reason, until it is told to accept again. */
	void deny(String jobType, String reason) {
		denials.put(jobType, reason);
	}

	void accept(String jobType) {
		denials.remove(jobType);
	}

	/** Lets a worker throw a BPMN error from now on. */
	void refuse(String jobType, String errorCode) {
		errors.put(jobType, errorCode);
	}

	void clockAnswers(String verdict, Instant reviewAt) {
		answer("activation.checkClock", Map.of("clockVerdict", verdict, "clockEndsAt", reviewAt.toString(), "reviewAt", reviewAt.toString()));
	}

	/** The job types done, in order; of checks those that have accepted. */
	List<String> done() {
		return List.copyOf(done);
	}

	/** How often a job type was done. */
	long times(String jobType) {
		return done.stream().filter(jobType::equals).count();
	}

	/** The chases noted, in order: milestone, level, audience and template. */
	List<String> chases() {
		return List.copyOf(chases);
	}

	/** The instance of a job may have been ended meanwhile, or belong to what was before. */
	private void handle(JobClient jobs, ActivatedJob job) {
		try {
			if (job.getProcessInstanceKey() > since) {
				answer(jobs, job);
			}
		} catch (ClientStatusException ex) {
			if (ex.getStatusCode() != Status.Code.NOT_FOUND) {
				throw ex;
			}
		}
	}

	private void answer(JobClient jobs, ActivatedJob job) {
		var error = errors.get(job.getType());
		if (checks.contains(job.getType())) {
			judge(jobs, job, denials.get(job.getType()));
		} else if (error != null) {
			jobs.newThrowErrorCommand(job).errorCode(error).send().join();
		} else {
			done.add(job.getType());
			jobs.newCompleteCommand(job).variables(answers.getOrDefault(job.getType(), usual(job))).send().join();
		}
	}

	private void judge(JobClient jobs, ActivatedJob job, @Nullable String reason) {
		if (reason != null) {
			jobs.newCompleteCommand(job).withResult(result -> result.forUserTask().deny(true, reason)).send().join();
			return;
		}
		done.add(job.getType());
		try {
			jobs.newCompleteCommand(job).withResult(result -> result.forUserTask().deny(false)).send().join();
		} finally {
			if (RECORDED.containsKey(job.getType())) {
				recorded.accept((String) job.getVariable("runwayId"), RECORDED.get(job.getType()));
			}
		}
	}

	private Map<String, Object> usual(ActivatedJob job) {
		return switch (job.getType()) {
			case "activation.openRunway" -> Map.of("schedule", schedule(), "clockEndsAt", clockEndsAt().toString(),
					"reviewAt", reviewAt().toString(), "sellingReviewAt", sellingReviewAt().toString(), "reached", reached);
			case "activation.checkClock" -> Map.of("clockVerdict", "ELAPSED", "clockEndsAt", clockEndsAt().toString(),
					"reviewAt", reviewAt().toString());
			case "activation.assessMilestone" -> Map.of("chaseVerdict", "CHASE", "level", level(job), "chaseAt", engine.now().toString());
			case "ladder.findRung" -> Map.of("nextRung", "HELP");
			case "ladder.openHelp" -> Map.of("help", Map.of("owner", "olga", "dueAt", inDays(7), "endsAt", inDays(30),
					"dueOn", "in a week", "endsOn", "in 30 days", "planned", false));
			case "ladder.demote" -> Map.of("demotion", Map.of("idle", true, "moved", true, "from", "SILVER", "to", "REGISTERED",
					"endsAt", inDays(30)));
			case "ladder.openDecision" -> Map.of("decision", Map.of("needed", true, "decider", "lena", "dueAt", inDays(7),
					"title", "Not live", "story", "Acme is not live."));
			case "report.planStandUp" -> Map.of("standUp", Map.of("due", false));
			case "report.planAllHands" -> Map.of("allHands", Map.of("due", false));
			case "notification.sendChase" -> noted(job);
			default -> Map.of();
		};
	}

	private int level(ActivatedJob job) {
		return levels.getOrDefault(job.getVariable("runwayId") + ":" + job.getVariable("milestone"), 0);
	}

	/** Level 0 goes on from the due day, each later level from its own mail. */
	private Map<String, Object> noted(ActivatedJob job) {
		var milestone = (String) job.getVariable("milestone");
		var level = ((Number) job.getVariable("level")).intValue();
		var step = (Map<?, ?>) job.getVariable("step");
		chases.add("%s %d %s %s".formatted(milestone, level, step.get("audience"), step.get("template")));
		levels.put(job.getVariable("runwayId") + ":" + milestone, level + 1);
		var from = level == 0 && dueAt(milestone).isAfter(engine.now()) ? dueAt(milestone) : engine.now();
		return Map.of("chaseAt", from.plus(Duration.ofDays(((Number) step.get("nextAfterDays")).longValue())).toString());
	}

	private String inDays(int days) {
		return engine.now().plus(Duration.ofDays(days)).toString();
	}

	private Map<String, Object> schedule() {
		var schedule = new HashMap<String, Object>();
		DUE_DAYS.keySet().forEach(milestone -> schedule.put(milestone,
				Map.of("dueOn", dueOn(milestone).toString(), "dueAt", dueAt(milestone).toString(), "remindAt", remindAt(milestone).toString())));
		return schedule;
	}
}
