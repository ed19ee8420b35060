package dev.runway.intake;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the real work in a transaction that is rolled back, so that only the outcome is known afterwards. */
@Component
class Rehearsal {

	private static final String NAME = "rehearsal";

	private final TransactionTemplate transaction;

	Rehearsal(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		transaction.setName(NAME);
	}

	/** Whether what the current thread does is going to be rolled back. */
	static boolean running() {
		return NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName());
	}

	<T> T of(Supplier<T> work) {
		return transaction.execute(status -> {
			var outcome = work.get();
			status.setRollbackOnly();
			return outcome;
		});
	}

}
