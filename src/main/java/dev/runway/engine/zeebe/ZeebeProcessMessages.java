package dev.runway.engine.zeebe;

import java.time.Duration;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessMessage;
import dev.runway.engine.ProcessMessages;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Publishes messages over gRPC, and gives way when the broker pushes back. */
@Component
class ZeebeProcessMessages implements ProcessMessages {

	private final CamundaClient client;

	private final ModelDeployer deployer;

	private final RetryTemplate giveWay = new RetryTemplate(RetryPolicy.builder()
		.predicate(ZeebeProcessMessages::isBackPressure)
		.maxRetries(8)
		.delay(Duration.ofMillis(50))
		.multiplier(2)
		.jitter(Duration.ofMillis(25))
		.maxDelay(Duration.ofSeconds(5))
		.build());

	ZeebeProcessMessages(CamundaClient client, ModelDeployer deployer) {
		this.client = client;
		this.deployer = deployer;
	}

	@Override
	public void publish(ProcessMessage message) {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"Messages go to the engine outside any transaction");
		if (!deployer.done()) {
			throw new EngineUnavailableException("The engine does not have the models yet");
		}
		try {
			giveWay.execute(() -> send(message));
		}
		catch (RetryException failure) {
			throw new EngineUnavailableException("The engine did not take the message '%s': %s".formatted(message.name(),
					OneLine.of(failure.getCause())), failure.getCause());
		}
	}

	private Object send(ProcessMessage message) {
		return client.newPublishMessageCommand()
			.messageName(message.name())
			.correlationKey(message.correlationKey())
			.timeToLive(message.timeToLive())
			.variables(message.variables())
			.send()
			.join();
	}

	private static boolean isBackPressure(Throwable failure) {
		return failure instanceof ClientException && failure.getCause() instanceof Exception cause
				&& statusOf(cause) == Status.Code.RESOURCE_EXHAUSTED;
	}

	private static Status.Code statusOf(Throwable cause) {
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof StatusRuntimeException status) {
				return status.getStatus().getCode();
			}
		}
		return Status.Code.UNKNOWN;
	}

}
