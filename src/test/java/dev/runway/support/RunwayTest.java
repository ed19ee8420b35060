package dev.runway.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.runway.RunwayApplication;
import dev.runway.notification.Morning;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/** A test of the whole application with its real workers, on PostgreSQL and an engine whose clock can be moved. */
@SpringBootTest(classes = RunwayApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "runway.access.users[0].username=ops", "runway.access.users[0].password={noop}secret",
				"runway.access.users[0].roles=PARTNER_OPERATIONS", "runway.access.users[1].username=lead",
				"runway.access.users[1].password={noop}secret", "runway.access.users[1].roles=CHANNEL_LEAD",
				"runway.access.users[2].username=olga", "runway.access.users[2].password={noop}secret",
				"runway.access.users[2].roles=PARTNER_MANAGER", "runway.access.users[3].username=exec",
				"runway.access.users[3].password={noop}secret", "runway.access.users[3].roles=EXECUTIVE",
				"runway.access.users[4].username=operator", "runway.access.users[4].password={noop}secret",
				"runway.access.users[4].roles=OPERATOR",
				"runway.access.attempts.per-address=100000", "logging.level.dev.runway.access.SecurityLog=error",
				"runway.report.send=false", "runway.webhook.key=cnVud2F5IHRlc3RzIG5lZWQgYSBrZXkgb2YgMzIgYnl0ZXM=", "runway.webhook.interval=200ms", "runway.metrics.kept-for=0s", "runway.notification.sweep-interval=1d", "runway.certification.list-interval=1d", "runway.stuck.comparison-interval=1d", "runway.watch.interval=1d", "runway.outbox.retry-interval=1s", "server.shutdown=immediate", "logging.level.root=warn", "logging.level.dev.runway=info" })
@TestExecutionListeners(listeners = { EndsInstances.class, StaysNearItsDay.class }, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({ TestPlatform.class, Programme.class, Rest.class, Morning.class })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunwayTest {

}
