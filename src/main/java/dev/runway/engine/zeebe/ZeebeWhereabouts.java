package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.runway.engine.Whereabouts;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.response.ElementInstance;
import org.springframework.stereotype.Component;

/** Searches for the elements at which instances wait; a scope around them is no place. */
@Component
class ZeebeWhereabouts implements Whereabouts {

	private static final Set<ElementInstanceType> SCOPES = Set.of(ElementInstanceType.PROCESS, ElementInstanceType.SUB_PROCESS,
			ElementInstanceType.EVENT_SUB_PROCESS, ElementInstanceType.AD_HOC_SUB_PROCESS, ElementInstanceType.MULTI_INSTANCE_BODY);

	private final CamundaClient client;

	private final EngineCalls calls;

	private final InstanceTree tree;

	ZeebeWhereabouts(CamundaClient client, EngineCalls calls, InstanceTree tree) {
		this.client = client;
		this.calls = calls;
		this.tree = tree;
	}

	@Override
	public List<Place> of(long processInstanceKey) {
		return tree.runningBelow(processInstanceKey).stream().flatMap(this::places).toList();
	}

	private Stream<Place> places(long processInstanceKey) {
		return calls.ask("the search for elements", () -> Pages.all(page -> client.newElementInstanceSearchRequest()
				.filter(element -> element.processInstanceKey(processInstanceKey).state(ElementInstanceState.ACTIVE))
				.page(page).send().join()))
			.stream()
			.filter(element -> !SCOPES.contains(element.getType()))
			.map(ZeebeWhereabouts::place);
	}

	private static Place place(ElementInstance element) {
		return new Place(element.getProcessInstanceKey(), element.getProcessDefinitionId(), element.getElementId(),
				Boolean.TRUE.equals(element.getIncident()));
	}

}
