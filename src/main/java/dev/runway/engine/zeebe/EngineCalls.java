package dev.runway.engine.zeebe;

import java.time.Duration;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Sends commands over gRPC outside any transaction, and gives way when the broker pushes back. */
@Component
class EngineCalls {

	private final RetryTemplate giveWay = new RetryTemplate(RetryPolicy.builder()
		.predicate(failure -> statusOf(failure) == Status.Code.RESOURCE_EXHAUSTED)
		.maxRetries(8)
		.delay(Duration.ofMillis(50))
		.multiplier(2)
		.jitter(Duration.ofMillis(25))
		.maxDelay(Duration.ofSeconds(5))
		.build());

	/** Sends a command until it is taken, and says what was not when it is not. */
	void send(String what, Supplier<?> command) {
		refuseTransactions();
		try {
			giveWay.execute(command::get);
		}
		catch (RetryException failure) {
			throw new EngineUnavailableException(
					"The engine did not take %s: %s".formatted(what, OneLine.of(failure.getCause())), failure.getCause());
		}
	}

	/** A transaction would wait for the engine, and what it does there could not be rolled back. */
	static void refuseTransactions() {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"The engine is called outside any transaction");
	}

	/** The engine's answer to a command that failed; unknown where it gave none. */
	static Status.Code statusOf(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof StatusRuntimeException status) {
				return status.getStatus().getCode();
			}
		}
		return Status.Code.UNKNOWN;
	}

}
