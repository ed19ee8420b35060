package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.RunningProcesses;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what runs page after page, and keeps no page longer than it takes to go through it. */
@Component
class ZeebeRunningProcesses implements RunningProcesses {

	private final CamundaClient client;

	private final EngineCalls calls;

	private final RunningInstances instances;

	private final TaskContents contents;

	private final ModelDeployer deployer;

	ZeebeRunningProcesses(CamundaClient client, EngineCalls calls, RunningInstances instances, TaskContents contents, ModelDeployer deployer) {
		this.client = client;
		this.calls = calls;
		this.instances = instances;
		this.contents = contents;
		this.deployer = deployer;
	}

	@Override
	public void forEach(String processId, Consumer<Instance> each) {
		refuseUnlessThere();
		calls.ask("the search for instances", () -> Pages.through(page -> client.newProcessInstanceSearchRequest()
			.filter(instance -> instance.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
			.sort(sort -> sort.processInstanceKey().asc())
			.page(page).send().join(), found -> each.accept(instance(found))));
	}

	@Override
	public void forEachTask(Consumer<WaitingTask> each) {
		refuseUnlessThere();
		calls.ask("the search for tasks", () -> Pages.through(page -> client.newUserTaskSearchRequest()
			.filter(task -> task.state(state -> state.in(UserTaskState.CREATING, UserTaskState.CREATED, UserTaskState.ASSIGNING, UserTaskState.UPDATING,
					UserTaskState.COMPLETING)))
			.sort(sort -> sort.creationDate().asc())
			.page(page).send().join(), found -> each.accept(new WaitingTask(found.getProcessInstanceKey(), found.getElementId()))));
	}

	@Override
	public Optional<Instance> find(long processInstanceKey) {
		refuseUnlessThere();
		return calls.ask("the search for an instance", () -> client.newProcessInstanceSearchRequest()
			.filter(instance -> instance.processInstanceKey(processInstanceKey).state(ProcessInstanceState.ACTIVE)).send().join().items())
			.stream().findFirst().map(ZeebeRunningProcesses::instance);
	}

	private static Instance instance(ProcessInstance found) {
		return new Instance(found.getProcessInstanceKey(), found.getStartDate().toInstant(), Boolean.TRUE.equals(found.getHasIncident()));
	}

	@Override
	public Set<String> openIn(long processInstanceKey) {
		refuseUnlessThere();
		return Set.copyOf(instances.waitingAt(processInstanceKey));
	}

	@Override
	public List<CompletedTask> completedIn(long processInstanceKey) {
		refuseUnlessThere();
		return calls.ask("the search for completed tasks", () -> Pages.all(page -> client.newUserTaskSearchRequest()
			.filter(task -> task.processInstanceKey(processInstanceKey).state(UserTaskState.COMPLETED))
			.sort(sort -> sort.completionDate().asc())
			.page(page).send().join())).stream().map(this::completed).toList();
	}

	private CompletedTask completed(UserTask task) {
		var found = FoundTask.of(task);
		var at = task.getCompletionDate();
		return new CompletedTask(found.elementId(), found.assignee(), at == null ? null : at.toInstant(),
				contents.variablesIn(task.getProcessInstanceKey(), task.getElementInstanceKey()));
	}

	@Override
	public Map<String, @Nullable Object> variables(long processInstanceKey, List<String> names) {
		refuseUnlessThere();
		var known = contents.variablesIn(processInstanceKey, processInstanceKey);
		known.keySet().retainAll(names);
		return known;
	}

	private void refuseUnlessThere() {
		if (!deployer.done()) {
			throw new EngineUnavailableException("The engine does not have the models, so nothing can be compared with it");
		}
	}

}
