package dev.runway;

import java.util.concurrent.TimeUnit;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes again what a listener could not deliver, for as long as it takes and a bounded number at a time. */
@Component
class Outbox {

	private static final ResubmissionOptions OPTIONS = ResubmissionOptions.defaults()
		.withBatchSize(500)
		.withMaxInFlight(1000);

	private final FailedEventPublications failed;

	Outbox(FailedEventPublications failed) {
		this.failed = failed;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void publishAgain() {
		failed.resubmit(OPTIONS);
	}

}
