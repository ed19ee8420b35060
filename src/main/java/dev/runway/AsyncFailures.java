package dev.runway;

import java.util.concurrent.Executor;

import dev.runway.engine.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** Reports listeners that failed: in one line where a system is away, since the outbox tries again, and whole otherwise. */
@Component
class AsyncFailures implements AsyncConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(AsyncFailures.class);

	private final ObjectProvider<Executor> executor;

	AsyncFailures(@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) ObjectProvider<Executor> executor) {
		this.executor = executor;
	}

	@Override
	public Executor getAsyncExecutor() {
		return executor.getObject();
	}

	@Override
	public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
		return (failure, method, arguments) -> {
			if (failure instanceof EngineUnavailableException || failure instanceof MailException) {
				logger.debug("{} waits: {}", method.getDeclaringClass().getSimpleName(), failure.getMessage());
			}
			else {
				logger.error("{} failed; the outbox tries again", method.getDeclaringClass().getSimpleName(), failure);
			}
		};
	}

}
