package dev.runway.support;

import java.util.Optional;

import dev.runway.engine.UserTasks;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** The open user tasks of the test engine, which has no REST to ask. */
final class TestUserTasks implements UserTasks {

	private final TestEngine engine;

	TestUserTasks(TestEngine engine) {
		this.engine = engine;
	}

	@Override
	public Optional<Long> find(long processInstanceKey, String elementId) {
		refuseTransactions();
		return instance(processInstanceKey).openTasks()
			.filter(task -> task.getElementId().equals(elementId))
			.map(UserTaskRecordValue::getUserTaskKey)
			.reduce((earlier, later) -> later);
	}

	@Override
	public void reassign(long processInstanceKey, String from, String to) {
		refuseTransactions();
		var instance = instance(processInstanceKey);
		instance.openTasks()
			.filter(task -> instance.assigneeOf(task).equals(from))
			.forEach(task -> engine.assignUserTask(task.getUserTaskKey(), to));
	}

	@Override
	public void reassignAll(String from, String to) {
		engine.instancesWithTasks().forEach(key -> reassign(key, from, to));
	}

	private TestInstance instance(long key) {
		return new TestInstance(engine, key);
	}

	private static void refuseTransactions() {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				"The engine is called outside any transaction");
	}

}
