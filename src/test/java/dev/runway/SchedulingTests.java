package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import dev.runway.support.TestDatabase;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.scheduling.annotation.Scheduled;

/** Several replicas on one database. */
class SchedulingTests {

	private static final String LOCKS = "db/migration/__root/V2__locks.sql";

	@Test
	void letsOneReplicaAtATimeDoWhatIsScheduledAndTakesOverFromOneThatIsGone() {
		try (var database = TestDatabase.create()) {
			var facts = database.dataSource();
			new ResourceDatabasePopulator(new ClassPathResource(LOCKS)).execute(facts);
			var work = new Work();
			try (var first = replica("first", facts, work); var second = replica("second", facts, work)) {
				await("both to have had their turn").until(() -> work.done("first") > 2 && work.done("second") > 2);
				first.close();
				var before = work.done("second");
				await("the second to go on alone").until(() -> work.done("second") > before + 2);
			}
			assertThat(work.most).as("sweeps at once").hasValue(1);
		}
	}

	/** A sweep whose lock is older than the longest that a lock may last without being prolonged is anybody's. */
	@Test
	void leavesASweepToTheReplicaThatHoldsItUntilItsLockHasRunOut() {
		try (var database = TestDatabase.create()) {
			var facts = database.dataSource();
			new ResourceDatabasePopulator(new ClassPathResource(LOCKS)).execute(facts);
			var jdbc = JdbcClient.create(facts);
			jdbc.sql("insert into shedlock values ('sweep', now() + interval '1 hour', now(), 'a replica that was killed')").update();
			var work = new Work();
			try (var replica = replica("other", facts, work)) {
				await("the sweep that nobody holds").until(() -> work.unlocked.get() > 5);
				assertThat(work.done("other")).isZero();
				jdbc.sql("update shedlock set lock_until = now()").update();
				await("the sweep to be taken over").until(() -> work.done("other") > 0);
			}
		}
	}

	private static AnnotationConfigApplicationContext replica(String name, DataSource facts, Work work) {
		var context = new AnnotationConfigApplicationContext();
		context.registerBean(DataSource.class, () -> facts);
		context.registerBean(Sweep.class, () -> new Sweep(name, work));
		context.register(Scheduling.class);
		context.refresh();
		return context;
	}

	/** What the replicas have done. */
	private static final class Work {

		private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

		private final AtomicInteger unlocked = new AtomicInteger();

		private final AtomicInteger now = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		int done(String replica) {
			return done.getOrDefault(replica, new AtomicInteger()).get();
		}

	}

	/** A sweep that takes some moments, and one that is not locked. */
	static final class Sweep {

		private final String replica;

		private final Work work;

		Sweep(String replica, Work work) {
			this.replica = replica;
			this.work = work;
		}

		@Scheduled(fixedDelay = 20)
		@SchedulerLock(name = "sweep")
		void sweep() throws InterruptedException {
			work.most.accumulateAndGet(work.now.incrementAndGet(), Math::max);
			Thread.sleep(5);
			work.now.decrementAndGet();
			work.done.computeIfAbsent(replica, name -> new AtomicInteger()).incrementAndGet();
		}

		@Scheduled(fixedDelay = 20)
		void unlocked() {
			work.unlocked.incrementAndGet();
		}

	}

}
