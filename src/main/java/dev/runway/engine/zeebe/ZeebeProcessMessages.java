package dev.runway.engine.zeebe;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessMessage;
import dev.runway.engine.ProcessMessages;
import io.camunda.client.CamundaClient;
import org.springframework.stereotype.Component;

/** Publishes messages, once the engine has the models that wait for them. */
@Component
class ZeebeProcessMessages implements ProcessMessages {

	private final CamundaClient client;

	private final ModelDeployer deployer;

	private final EngineCalls calls;

	ZeebeProcessMessages(CamundaClient client, ModelDeployer deployer, EngineCalls calls) {
		this.client = client;
		this.deployer = deployer;
		this.calls = calls;
	}

	@Override
	public void publish(ProcessMessage message) {
		EngineCalls.refuseTransactions();
		if (!deployer.done()) {
			throw new EngineUnavailableException("The engine does not have the models yet");
		}
		calls.send("the message '%s'".formatted(message.name()),
				() -> client.newPublishMessageCommand()
					.messageName(message.name())
					.correlationKey(message.correlationKey())
					.timeToLive(message.timeToLive())
					.variables(message.variables())
					.send()
					.join());
	}

}
