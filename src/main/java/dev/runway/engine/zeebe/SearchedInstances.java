package dev.runway.engine.zeebe;

import java.util.List;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import org.springframework.stereotype.Component;

/** Finds running instances with the engine's search. */
@Component
class SearchedInstances implements RunningInstances {

	private final CamundaClient client;

	private final EngineCalls calls;

	SearchedInstances(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	@Override
	public List<Running> of(String processId) {
		return calls.ask("the search for instances", () -> Pages.all(page -> client.newProcessInstanceSearchRequest()
				.filter(instance -> instance.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
				.page(page).send().join()))
			.stream().map(SearchedInstances::running).toList();
	}

	@Override
	public List<String> waitingAt(long key) {
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

}
