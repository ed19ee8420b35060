package dev.runway.models;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The models on an engine with stub workers: signs a partner, reports facts as systems do, calls a process by itself. */
final class ModelStage implements AutoCloseable {

	private static final Map<String, Object> PARTNER = Map.of("runwayId", "runway-1", "partnerId", "partner-1",
			"partnerName", "Acme", "partnerType", "RESELLER", "tier", "SILVER", "region", "EMEA", "owner", "olga",
			"signedOn", "2026-11-02");

	private final TestEngine engine;
	private final StubWorkers workers;

	/** The processes of partners, without those that begin by themselves each day. */
	ModelStage() {
		this(file -> !startsDaily(file));
	}

	private ModelStage(Predicate<Path> chosen) {
		engine = TestEngine.start().deploy(Models.files().stream().filter(chosen).toList());
		workers = new StubWorkers(engine);
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

	/** What is known of the partner that is signed here. */
	static Map<String, Object> partner() {
		return PARTNER;
	}

	TestInstance sign() {
		publish("partner.signed", "partner-1", Duration.ZERO, PARTNER);
		return engine.awaitInstance("partner.signed", "partner-1");
	}

	/** Starts the process as the start form in Tasklist does. */
	TestInstance signInTasklist(Map<String, ?> signing) {
		return engine.createInstance("partner-activation", Map.of("signing", signing));
	}

	/** Starts a process as its caller does: with the runway, the partner's name and what else it takes. */
	TestInstance call(String processId, Map<String, ?> more) {
		var variables = new HashMap<String, Object>(Map.of("runwayId", "runway-1", "partnerName", "Acme"));
		variables.putAll(more);
		return engine.createInstance(processId, variables);
	}

	void report(String milestone, List<String> reached) {
		publish("activation.milestoneReached", "runway-1:" + milestone, Duration.ofHours(1), Map.of("reached", reached));
	}

	void moveTheClock() {
		publish("activation.clockMoved", "runway-1", Duration.ZERO, Map.of());
	}

	void leave() {
		publish("activation.partnerLeft", "runway-1", Duration.ofHours(1), Map.of());
	}

	void publish(String message, String key, Duration timeToLive, Map<String, ?> variables) {
		engine.client().newPublishMessageCommand().messageName(message).correlationKey(key).timeToLive(timeToLive)
				.variables(variables).send().join();
	}

	@Override
	public void close() {
		engine.close();
	}
}
