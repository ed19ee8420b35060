package dev.runway.engine.zeebe;

import java.util.Map;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessInstances;
import io.camunda.client.CamundaClient;
import org.springframework.stereotype.Component;

/** Sets variables and ends instances over gRPC. */
@Component
class ZeebeProcessInstances implements ProcessInstances {

	private final CamundaClient client;

	private final EngineCalls calls;

	ZeebeProcessInstances(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	@Override
	public void setVariables(long processInstanceKey, Map<String, Object> variables) {
		sendUnlessEnded("variables of the instance %d".formatted(processInstanceKey),
				() -> client.newSetVariablesCommand(processInstanceKey).variables(variables).local(true).send().join());
	}

	@Override
	public void cancel(long processInstanceKey) {
		sendUnlessEnded("the end of the instance %d".formatted(processInstanceKey),
				() -> client.newCancelInstanceCommand(processInstanceKey).send().join());
	}

	private void sendUnlessEnded(String what, Supplier<?> command) {
		try {
			calls.send(what, command);
		}
		catch (EngineUnavailableException failure) {
			if (ClientFailure.of(failure) != ClientFailure.NOT_FOUND) {
				throw failure;
			}
		}
	}

}
