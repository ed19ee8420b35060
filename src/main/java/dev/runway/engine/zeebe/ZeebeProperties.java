package dev.runway.engine.zeebe;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engine is and how it is worked with.
 *
 * @param grpcAddress the gateway's gRPC address; with SaaS it follows from the cluster
 * @param restAddress the gateway's REST address; likewise
 * @param auth how Runway shows the engine who it is
 * @param deploy when the models are deployed at start
 * @param whenLost what is done once the engine has lost its data: ask the operator, or restart every partner from its facts at once. An address
 * that leads to another cluster looks the same, which is why it asks
 * @param models the place of the models: a class path or file location that ends in a slash
 * @param workerThreads how many jobs are worked on side by side
 * @param maxJobsActive how many jobs of one type are fetched ahead
 * @param jobTimeout after what time the engine hands an unanswered job to another worker
 * @param retryBackoff how long a failed job waits: the first wait for the first retry, and so on; the last one repeats
 * @param pollInterval how often an idle worker asks for jobs
 * @param streaming whether jobs are pushed to the workers as well as polled
 */
@ConfigurationProperties("runway.engine")
record ZeebeProperties(@DefaultValue("http://localhost:26500") URI grpcAddress,
		@DefaultValue("http://localhost:8080") URI restAddress, @DefaultValue EngineAuth auth,
		@DefaultValue("if-changed") Deploy deploy, @DefaultValue("ask") WhenLost whenLost,
		@DefaultValue("classpath:models/") String models, @DefaultValue("6") int workerThreads,
		@DefaultValue("32") int maxJobsActive, @DefaultValue("90s") Duration jobTimeout,
		@DefaultValue({ "10s", "1m", "5m", "30m" }) List<Duration> retryBackoff,
		@DefaultValue("100ms") Duration pollInterval, @DefaultValue("false") boolean streaming) {

	/** What is done once the engine has lost its data. */
	enum WhenLost {

		/** The operator says whether every partner starts again. */
		ASK,

		/** Every partner starts again from its facts at once. */
		RESTART

	}

	/** When the models are deployed at start. */
	enum Deploy {

		/** At every start. */
		ALWAYS,

		/** Only when the application's own models differ from those that it deployed last. */
		IF_CHANGED,

		/** Never: someone else deploys. */
		NEVER

	}

}
