package dev.runway.models;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The models on an engine with stub workers, one engine for a class of tests: signs partners, reports facts as systems do,
 * calls a process by itself. Each test begins with nothing running and with workers that answer as usual.
 */
final class ModelStage implements BeforeEachCallback, AfterAllCallback {

	private static final Duration MINUTES = Duration.ofMinutes(5);

	private final TestEngine engine;
	private final StubWorkers workers;
	private final Map<String, TestInstance> instances = new ConcurrentHashMap<>();
	private final Map<String, List<String>> reported = new ConcurrentHashMap<>();
	private int signed;

	/** The processes of partners, without those that begin by themselves each day. */
	ModelStage() {
		this(file -> !startsDaily(file));
	}

	private ModelStage(Predicate<Path> chosen) {
		engine = TestEngine.start().deploy(Models.files().stream().filter(chosen).toList());
		workers = new StubWorkers(engine, this::recorded);
	}

	/** The processes that begin by themselves each day. */
	static ModelStage ofReports() {
		return new ModelStage(ModelStage::startsDaily);
	}

	private static boolean startsDaily(Path file) {
		return List.of("weekly-standup.bpmn", "live-rate-report.bpmn").contains(file.getFileName().toString());
	}

	TestEngine engine() {
		return engine;
	}

	StubWorkers workers() {
		return workers;
	}

	/** The runway of the partner that was signed last, or of the process that was called last. */
	String runway() {
		return "runway-" + signed;
	}

	/** What is known of the partner that was signed last. */
	Map<String, Object> partner() {
		return Map.of("runwayId", runway(), "partnerId", "partner-" + signed, "partnerName", "Acme", "partnerType", "RESELLER",
				"tier", "SILVER", "region", "EMEA", "owner", "olga", "signedOn", "2026-11-02");
	}

	TestInstance sign() {
		signed++;
		publish("partner.signed", "partner-" + signed, Duration.ZERO, partner());
		return known(engine.awaitInstance("partner.signed", "partner-" + signed));
	}

	/** Starts the process as Tasklist does, before anything is known of the partner. */
	TestInstance beginToSign() {
		signed++;
		workers.answer("activation.lookUpPartner", partner());
		return known(engine.createInstance("partner-activation", Map.of()));
	}

	private TestInstance known(TestInstance instance) {
		instances.put(runway(), instance);
		return instance;
	}

	/** Starts a process as its caller does: with the runway, the partner's name and what else it takes. */
	TestInstance call(String processId, Map<String, ?> more) {
		signed++;
		var variables = new HashMap<String, Object>(Map.of("runwayId", runway(), "partnerName", "Acme"));
		variables.putAll(more);
		return engine.createInstance(processId, variables);
	}

	/** Reports a milestone of the partner that was signed last, as a system does. */
	void report(String milestone) {
		report(runway(), milestone);
	}

	/** Reports a milestone of a partner as a system does: what is reached is set first, then whoever waits for it is told. */
	void report(String runway, String milestone) {
		var reached = reported.computeIfAbsent(runway, none -> new ArrayList<>(workers.reachedAtOpening()));
		reached.add(milestone);
		engine.client().newSetVariablesCommand(instances.get(runway).key()).variables(Map.of("reached", reached)).send().join();
		publish("activation.milestoneReported", runway + ":" + milestone, MINUTES, Map.of());
		recorded(runway, milestone);
	}

	/** Tells that a milestone is reached, by whatever door. */
	void recorded(String runway, String milestone) {
		publish("activation.milestoneReached", runway + ":" + milestone, MINUTES, Map.of());
	}

	void moveTheClock(Instant reviewAt) {
		publish("activation.clockMoved", runway(), Duration.ofMinutes(1),
				Map.of("clockEndsAt", reviewAt.toString(), "reviewAt", reviewAt.toString()));
	}

	void leave() {
		leave(runway());
	}

	void leave(String runway) {
		publish("activation.partnerLeft", runway, Duration.ofHours(1), Map.of());
	}

	void publish(String message, String key, Duration timeToLive, Map<String, ?> variables) {
		engine.client().newPublishMessageCommand().messageName(message).correlationKey(key).timeToLive(timeToLive)
				.variables(variables).send().join();
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		engine.cancelInstances();
		engine.await("something runs on", () -> engine.running() == 0 ? Optional.of(true) : Optional.empty());
		workers.forget();
		instances.clear();
		reported.clear();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		engine.close();
	}
}
