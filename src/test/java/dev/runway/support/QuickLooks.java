package dev.runway.support;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has every test look at once and often for what it awaits: waiting is most of what tests do. */
public final class QuickLooks implements BeforeAllCallback {

	private static final Duration INTERVAL = Duration.ofMillis(20);

	@Override
	public void beforeAll(ExtensionContext test) {
		Awaitility.setDefaultPollDelay(Duration.ZERO);
		Awaitility.setDefaultPollInterval(INTERVAL);
	}

}
