package dev.runway.support;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Ends what a test leaves running in the engine that it shares with others, so that their clock moves wake nobody
 * else's timers.
 */
final class EndsInstances implements TestExecutionListener, Ordered {

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void afterTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			test.getApplicationContext().getBean(TestEngine.class).cancelInstances();
		}
	}

}
