package dev.runway.engine.zeebe;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.TaskForm;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.UserTaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches and assigns user tasks, and has them completed. */
@Component
class ZeebeUserTasks implements UserTasks {

	private static final Comparator<UserTask> FIRST_DUE_FIRST = Comparator.comparing(UserTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

	private final CamundaClient client;

	private final EngineCalls calls;

	private final TaskContents contents;

	private final TaskCompletions completions;

	ZeebeUserTasks(CamundaClient client, EngineCalls calls, TaskContents contents, TaskCompletions completions) {
		this.client = client;
		this.calls = calls;
		this.contents = contents;
		this.completions = completions;
	}

	@Override
	public Optional<Long> find(long processInstanceKey, String elementId) {
		return created(task -> task.processInstanceKey(processInstanceKey).elementId(elementId)).map(UserTask::key).max(Long::compare);
	}

	@Override
	public List<UserTask> open(Wanted wanted) {
		return Stream.concat(wanted.assignee() == null && wanted.group() != null ? Stream.of() : held(wanted),
				wanted.group() == null ? Stream.of() : offered(wanted, wanted.group()))
			.sorted(FIRST_DUE_FIRST).toList();
	}

	private Stream<UserTask> held(Wanted wanted) {
		return search(task -> {
			notOver(task, wanted.processInstanceKey());
			if (wanted.assignee() != null) {
				task.assignee(wanted.assignee());
			}
		});
	}

	private Stream<UserTask> offered(Wanted wanted, String group) {
		return search(task -> notOver(task, wanted.processInstanceKey()).candidateGroup(group).assignee(assignee -> assignee.exists(false)));
	}

	private static UserTaskFilter notOver(UserTaskFilter task, @Nullable Long processInstanceKey) {
		task.state(state -> state.in(UserTaskState.CREATED, UserTaskState.ASSIGNING, UserTaskState.UPDATING, UserTaskState.COMPLETING));
		return processInstanceKey == null ? task : task.processInstanceKey(processInstanceKey);
	}

	@Override
	public Optional<UserTask> task(long key) {
		return contents.task(key).map(FoundTask::of);
	}

	@Override
	public Optional<TaskForm> form(long key) {
		return contents.form(key);
	}

	@Override
	public Map<String, @Nullable Object> variables(long key) {
		return contents.variables(key);
	}

	@Override
	public CompletionAnswer complete(long key, String person, Map<String, @Nullable Object> form) {
		var holder = task(key);
		var answer = completions.complete(key, person, form);
		if (answer instanceof CompletionAnswer.Denied) {
			holder.filter(task -> !person.equals(task.assignee())).ifPresent(task -> completions.returnTo(key, task.assignee()));
		}
		return answer;
	}

	@Override
	public void reassign(long processInstanceKey, String from, String to) {
		created(task -> task.processInstanceKey(processInstanceKey).assignee(from)).forEach(task -> completions.assign(task.key(), to));
	}

	@Override
	public void reassignAll(String from, String to) {
		created(task -> task.assignee(from)).forEach(task -> completions.assign(task.key(), to));
	}

	private Stream<UserTask> created(Consumer<UserTaskFilter> wanted) {
		return search(wanted.andThen(task -> task.state(UserTaskState.CREATED)));
	}

	private Stream<UserTask> search(Consumer<UserTaskFilter> wanted) {
		return calls.ask("the search for tasks", () -> Pages.all(page -> client.newUserTaskSearchRequest().filter(wanted)
			.sort(sort -> sort.dueDate().asc()).page(page).send().join())).stream().map(FoundTask::of);
	}

}
