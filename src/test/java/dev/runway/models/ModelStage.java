package dev.runway.models;

import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The models on an engine with stub workers: signs a partner, reports milestones as systems do. */
final class ModelStage implements AutoCloseable {

	private static final Map<String, Object> PARTNER = Map.of("runwayId", "runway-1", "partnerId", "partner-1",
			"partnerName", "Acme", "partnerType", "RESELLER", "tier", "SILVER", "region", "EMEA", "owner", "olga",
			"signedOn", "2026-11-02");

	private final TestEngine engine = TestEngine.start().deploy(Models.files());
	private final StubWorkers workers = new StubWorkers(engine);

	TestEngine engine() {
		return engine;
	}

	StubWorkers workers() {
		return workers;
	}

	TestInstance sign() {
		engine.client().newPublishMessageCommand().messageName("partner.signed").correlationKey("partner-1")
				.timeToLive(Duration.ZERO).variables(PARTNER).send().join();
		return engine.awaitInstance("partner.signed", "partner-1");
	}

	void report(String milestone, List<String> reached) {
		engine.client().newPublishMessageCommand().messageName("activation.milestoneReached")
				.correlationKey("runway-1:" + milestone).timeToLive(Duration.ofHours(1))
				.variables(Map.of("reached", reached)).send().join();
	}

	@Override
	public void close() {
		engine.close();
	}
}
