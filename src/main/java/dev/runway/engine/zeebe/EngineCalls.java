package dev.runway.engine.zeebe;

import java.time.Duration;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Asks the engine outside any transaction, and gives way when it pushes back. */
@Component
class EngineCalls {

	private final RetryTemplate giveWay = new RetryTemplate(RetryPolicy.builder()
		.predicate(failure -> ClientFailure.of(failure) == ClientFailure.OVERLOADED)
		.maxRetries(8)
		.delay(Duration.ofMillis(50))
		.multiplier(2)
		.jitter(Duration.ofMillis(25))
		.maxDelay(Duration.ofSeconds(5))
		.build());

	/** Sends a command until it is taken, and says what was not when it is not. */
	void send(String what, Supplier<?> command) {
		try {
			attempt(command);
		}
		catch (RuntimeException failure) {
			throw unavailable("The engine did not take " + what, failure);
		}
	}

	/** Returns the engine's answer; an engine that gives none is unavailable, and what it refuses is thrown as the client puts it. */
	<T> T ask(String what, Supplier<T> request) {
		try {
			return attempt(request);
		}
		catch (RuntimeException failure) {
			throw ClientFailure.of(failure).isUnavailable() ? unavailable("The engine did not answer " + what, failure) : failure;
		}
	}

	/** Returns the engine's answer, and throws whatever the client throws once giving way has not helped. */
	<T> T attempt(Supplier<T> request) {
		refuseTransactions();
		try {
			return giveWay.execute(request::get);
		}
		catch (RetryException failure) {
			throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure.getCause());
		}
	}

	static EngineUnavailableException unavailable(String what, RuntimeException failure) {
		return new EngineUnavailableException("%s: %s".formatted(what, OneLine.of(failure)), failure);
	}

	/** A transaction would wait for the engine, and what it does there could not be rolled back. */
	static void refuseTransactions() {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"The engine is called outside any transaction");
	}

}
