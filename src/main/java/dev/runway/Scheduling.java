package dev.runway;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import javax.sql.DataSource;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration.Builder;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock.InterceptMode;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs what is scheduled, under a lock in PostgreSQL where one replica is to do it for all. A lock is prolonged while its sweep
 * goes on; one of a replica that died is free after half a minute.
 */
@Configuration
@EnableScheduling
@EnableSchedulerLock(interceptMode = InterceptMode.PROXY_SCHEDULER, defaultLockAtMostFor = "30s")
class Scheduling implements DisposableBean {

	/** A lock that is taken while Runway stops is not prolonged any more: the sweep that holds it ends soon, and gives it back. */
	private final ScheduledThreadPoolExecutor prolonging = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("locks").daemon().factory(),
			new ThreadPoolExecutor.DiscardPolicy());

	/** Locks are timed by the database, whose clock all replicas share. */
	@Bean
	LockProvider locks(DataSource facts) {
		var locks = new Builder().withJdbcTemplate(new JdbcTemplate(facts)).usingDbTime().build();
		return new KeepAliveLockProvider(new JdbcTemplateLockProvider(locks), prolonging);
	}

	@Override
	public void destroy() {
		prolonging.shutdownNow();
	}

}
