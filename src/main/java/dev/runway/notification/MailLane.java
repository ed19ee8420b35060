package dev.runway.notification;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Mails go out in a lane of their own: a mail server that hangs does not hold up the engine's messages. */
@Configuration(proxyBeanMethods = false)
class MailLane {

	static final String NAME = "mailExecutor";

	@Bean(name = NAME, defaultCandidate = false)
	ThreadPoolTaskExecutor mailExecutor(ThreadPoolTaskExecutorBuilder builder) {
		return builder.threadNamePrefix("mail-").corePoolSize(4).build();
	}

}
