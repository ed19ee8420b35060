package dev.runway.intake;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Loads run in a lane of their own, one after the other: a slow engine or mail server does not hold them up. */
@Configuration(proxyBeanMethods = false)
class ImportLane {

	static final String NAME = "importExecutor";

	@Bean(name = NAME, defaultCandidate = false)
	ThreadPoolTaskExecutor importExecutor(ThreadPoolTaskExecutorBuilder builder) {
		return builder.threadNamePrefix("import-").corePoolSize(1).build();
	}

}
