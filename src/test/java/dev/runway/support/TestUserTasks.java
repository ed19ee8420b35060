package dev.runway.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.TaskForm;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** The open user tasks of the test engine, which has no REST to ask. The search can be made to lag behind. */
public final class TestUserTasks implements UserTasks {

	private final TestEngine engine;

	/** The tasks that a search which lags behind still knows; all where it does not. */
	private volatile @Nullable Set<Long> known;

	TestUserTasks(TestEngine engine) {
		this.engine = engine;
	}

	/** Lets the search know no task that opens from now on. */
	public void fallBehind() {
		known = engine.instancesWithTasks()
			.stream()
			.flatMap(key -> instance(key).openTasks())
			.map(UserTaskRecordValue::getUserTaskKey)
			.collect(Collectors.toSet());
	}

	/** Lets the search know all tasks again. */
	public void catchUp() {
		known = null;
	}

	@Override
	public Optional<Long> find(long processInstanceKey, String elementId) {
		refuseTransactions();
		return found(instance(processInstanceKey))
			.filter(task -> task.getElementId().equals(elementId))
			.map(UserTaskRecordValue::getUserTaskKey)
			.reduce((earlier, later) -> later);
	}

	@Override
	public void reassign(long processInstanceKey, String from, String to) {
		refuseTransactions();
		var instance = instance(processInstanceKey);
		found(instance)
			.filter(task -> instance.assigneeOf(task).equals(from))
			.forEach(task -> engine.assignUserTask(task.getUserTaskKey(), to));
	}

	@Override
	public void reassignAll(String from, String to) {
		engine.instancesWithTasks().forEach(key -> reassign(key, from, to));
	}

	@Override
	public List<UserTask> open(Wanted wanted, int limit) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<UserTask> task(long key) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<TaskForm> form(long key) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<String, @Nullable Object> variables(long key) {
		throw new UnsupportedOperationException();
	}

	@Override
	public CompletionAnswer complete(long key, String person, Map<String, @Nullable Object> form) {
		throw new UnsupportedOperationException();
	}

	private Stream<UserTaskRecordValue> found(TestInstance instance) {
		var seen = known;
		return instance.openTasks().filter(task -> seen == null || seen.contains(task.getUserTaskKey()));
	}

	private TestInstance instance(long key) {
		return new TestInstance(engine, key);
	}

	private static void refuseTransactions() {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"The engine is called outside any transaction");
	}

}
