package dev.runway.support;

import java.time.Duration;

import org.springframework.core.Ordered;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets no class of tests begin long after the day on which tests run: an engine's clock only goes forward, and days that stand
 * in files grow too old for it. An application whose clock has gone far is replaced for the classes that follow.
 */
final class StaysNearItsDay implements TestExecutionListener, Ordered {

	private static final Duration FAR = Duration.ofDays(180);

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (test.hasApplicationContext() && hasGoneFar(test)) {
			test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
		}
	}

	private static boolean hasGoneFar(TestContext test) {
		var now = test.getApplicationContext().getBean(TestEngine.class).now();
		return now.isAfter(TestDay.MORNING.plus(FAR));
	}

}
