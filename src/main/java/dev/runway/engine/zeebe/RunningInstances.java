package dev.runway.engine.zeebe;

import java.util.List;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process instances that run in the engine, and where they wait, as its search knows them. */
@Component
class RunningInstances {

	private final CamundaClient client;

	private final EngineCalls calls;

	RunningInstances(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	/** All instances of a process, of whatever version. */
	List<Running> of(String processId) {
		return calls.ask("the search for instances", () -> Pages.all(page -> client.newProcessInstanceSearchRequest()
				.filter(instance -> instance.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
				.page(page).send().join()))
			.stream().map(RunningInstances::running).toList();
	}

	/** The ids of the elements that an instance has open, sub-processes included. */
	List<String> waitingAt(long key) {
		return calls.ask("the search for elements", () -> Pages.all(page -> client.newElementInstanceSearchRequest()
				.filter(element -> element.processInstanceKey(key).state(ElementInstanceState.ACTIVE))
				.page(page).send().join()))
			.stream().filter(element -> element.getType() != ElementInstanceType.PROCESS)
			.map(ElementInstance::getElementId).distinct().toList();
	}

	private static Running running(ProcessInstance instance) {
		var parent = instance.getParentProcessInstanceKey();
		return new Running(instance.getProcessInstanceKey(), instance.getProcessDefinitionId(), instance.getProcessDefinitionVersion(),
				instance.getProcessDefinitionKey(), parent == null || parent <= 0 ? null : parent);
	}

	/**
	 * One of them.
	 *
	 * @param parent the instance that called it; none for one that was started
	 */
	record Running(long key, String processId, int version, long definitionKey, @Nullable Long parent) {
	}

}
