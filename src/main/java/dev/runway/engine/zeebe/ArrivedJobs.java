package dev.runway.engine.zeebe;

import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Takes from each job that arrives what it tells beside its work: the version that asks for it, and the engine's time. */
@Component
class ArrivedJobs {

	private final SeenVersions versions;

	private final EngineTime time;

	ArrivedJobs(SeenVersions versions, EngineTime time) {
		this.versions = versions;
		this.time = time;
	}

	void saw(ActivatedJob job) {
		time.saw(job);
		versions.saw(job);
	}

}
