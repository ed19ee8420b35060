package dev.runway.models;

import dev.runway.support.Models;
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

/** Workers that know no domain: they answer as told, and remember what they were asked for. */
final class StubWorkers {

	private static final Map<String, Integer> DUE_DAYS = Map.of("AGREEMENT_SIGNED", 7, "ONBOARDING_DONE", 14,
			"CERTIFICATION_DONE", 42, "JOINT_PLAN_SIGNED", 42, "FIRST_DEAL_REGISTERED", 70, "FIRST_CLOSED_WON", 182);

	private final TestEngine engine;
	private final CamundaClient client;
	private final List<String> done = new CopyOnWriteArrayList<>();
	private final List<String> chases = new CopyOnWriteArrayList<>();
	private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
	private final Map<String, BusinessError> refusals = new ConcurrentHashMap<>();
	private volatile List<String> reached = List.of();
	private volatile Instant signedAt;

	private record BusinessError(String code, Map<String, Object> variables) {
	}

	StubWorkers(TestEngine engine) {
		this.engine = engine;
		client = engine.client();
		signedAt = engine.now();
		Models.inRepository().jobTypes().forEach(this::open);
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

	Instant sellingReviewAt() {
		return dueAt("FIRST_CLOSED_WON").plus(Duration.ofDays(90));
	}

	void reached(String... milestones) {
		reached = List.of(milestones);
	}

	/** Lets a worker answer with these variables from now on. */
	void answer(String jobType, Map<String, Object> variables) {
		answers.put(jobType, variables);
	}

	/** Lets a recording worker say what is missing, until it is told to accept again. */
	void refuse(String jobType, String correction) {
		refuse(jobType, jobType.matches("ladder.record(HelpPlan|Decision|Review)") ? "ANSWER_INCOMPLETE" : "MILESTONE_INCOMPLETE",
				Map.of("correction", correction));
	}

	/** Lets a worker throw a BPMN error, until it is told to accept again. */
	void refuse(String jobType, String errorCode, Map<String, Object> variables) {
		refusals.put(jobType, new BusinessError(errorCode, variables));
	}

	void accept(String jobType) {
		refusals.remove(jobType);
	}

	void clockAnswers(String verdict, Instant endsAt) {
		answer("activation.checkClock", Map.of("clockVerdict", verdict, "clockEndsAt", endsAt.toString()));
	}

	void sellingAnswers(String verdict, Instant reviewAt) {
		answer("activation.checkSelling", Map.of("sellingVerdict", verdict, "sellingReviewAt", reviewAt.toString()));
	}

	/** The job types done, in order. */
	List<String> done() {
		return List.copyOf(done);
	}

	/** How often a job type was done. */
	long times(String jobType) {
		return done.stream().filter(jobType::equals).count();
	}

	/** The chase mails sent, in order: milestone, level, audience and template. */
	List<String> chases() {
		return List.copyOf(chases);
	}

	private void handle(JobClient jobs, ActivatedJob job) {
		var refusal = refusals.get(job.getType());
		if (refusal != null) {
			jobs.newThrowErrorCommand(job).errorCode(refusal.code()).variables(refusal.variables()).send().join();
			return;
		}
		done.add(job.getType());
		jobs.newCompleteCommand(job).variables(answers.getOrDefault(job.getType(), usual(job))).send().join();
	}

	private Map<String, Object> usual(ActivatedJob job) {
		return switch (job.getType()) {
			case "activation.signPartner" -> ModelStage.partner();
			case "activation.openRunway" -> Map.of("schedule", schedule(), "clockEndsAt", clockEndsAt().toString(),
					"sellingReviewAt", sellingReviewAt().toString(), "reached", reached);
			case "activation.checkClock" -> Map.of("clockVerdict", "ELAPSED", "clockEndsAt", clockEndsAt().toString());
			case "activation.checkSelling" -> Map.of("sellingVerdict", "STALLED", "sellingReviewAt", sellingReviewAt().toString());
			case "activation.assessMilestone" -> Map.of("chaseVerdict", "CHASE");
			case "ladder.findRung" -> Map.of("nextRung", "HELP");
			case "ladder.openHelp" -> Map.of("help", Map.of("owner", "olga", "dueAt", inDays(7), "endsAt", inDays(30),
					"dueOn", "in a week", "endsOn", "in 30 days"));
			case "ladder.demote" -> Map.of("demotion", Map.of("idle", true, "moved", true, "from", "SILVER", "to", "REGISTERED",
					"endsAt", inDays(30)));
			case "ladder.openDecision" -> Map.of("decision", Map.of("needed", true, "decider", "lena", "dueAt", inDays(7),
					"title", "Not live", "story", "Acme is not live."));
			case "ladder.recordDecision" -> Map.of("verdict", "EXTEND");
			case "report.planStandUp" -> Map.of("standUp", Map.of("due", false));
			case "report.planAllHands" -> Map.of("allHands", Map.of("due", false));
			case "notification.sendChase" -> sent(job);
			default -> Map.of();
		};
	}

	/** Level 0 goes on from the due day, each later level from its own mail. */
	private Map<String, Object> sent(ActivatedJob job) {
		var milestone = (String) job.getVariable("milestone");
		var level = ((Number) job.getVariable("level")).intValue();
		var step = (Map<?, ?>) job.getVariable("step");
		chases.add("%s %d %s %s".formatted(milestone, level, step.get("audience"), step.get("template")));
		var from = level == 0 ? dueAt(milestone) : engine.now();
		var next = from.plus(Duration.ofDays(((Number) step.get("nextAfterDays")).longValue()));
		return Map.of("level", level + 1, "chaseAt", next.toString());
	}

	private String inDays(int days) {
		return engine.now().plus(Duration.ofDays(days)).toString();
	}

	private Map<String, Object> schedule() {
		var schedule = new HashMap<String, Object>();
		DUE_DAYS.keySet().forEach(milestone -> schedule.put(milestone,
				Map.of("dueAt", dueAt(milestone).toString(), "remindAt", remindAt(milestone).toString())));
		return schedule;
	}
}
