package dev.runway.intake;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.runway.programme.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells what goes wrong with a row from what is over by itself. */
@Component
class Faults {

	static final RowResult REFUSED = RowResult
		.refused("Runway cannot load it, through a fault of its own; the people who run Runway find more in its log");

	private static final RowResult CONFLICT = RowResult.refused("It conflicts with what is recorded already");

	private static final Logger logger = LoggerFactory.getLogger(Faults.class);

	/** Classes of SQLSTATE that are about no row: of the connection, of what is used up (such as the disk), of an operator, of the system. */
	private static final Set<String> ABOUT_NO_ROW = Set.of("08", "53", "57", "58");

	private volatile boolean closing;

	/** Whether it is no fault of a row: the load goes on later where it stopped. */
	boolean isPassing(RuntimeException failure) {
		return closing || failure instanceof TransientDataAccessException || failure instanceof RecoverableDataAccessException
				|| failure instanceof DataAccessResourceFailureException || failure instanceof TransactionException
				|| causes(failure).anyMatch(Faults::isAboutNoRow);
	}

	/** JPA does not tell a disk that is full from a row that is wrong, but the database does. */
	private static boolean isAboutNoRow(Throwable cause) {
		return cause instanceof SQLException refusal && refusal.getSQLState() != null && refusal.getSQLState().length() > 2
				&& ABOUT_NO_ROW.contains(refusal.getSQLState().substring(0, 2));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

	/** The words of the failure would show the row, so only its kind and its place are told. */
	RowResult refused(Order order, StagedRow row, RuntimeException failure) {
		if (failure instanceof DataIntegrityViolationException conflict) {
			logger.warn("Row {} of {} in import {} conflicts with the database: {}", row.line(), row.file(), order.importId(),
					conflict.getMostSpecificCause() instanceof SQLException refusal ? "SQL state " + refusal.getSQLState()
							: conflict.getClass().getSimpleName());
			return CONFLICT;
		}
		if (failure instanceof Refused refused) {
			return RowResult.refused(String.valueOf(refused.getMessage()));
		}
		logger.error("Row {} of {} in import {} is refused through a fault: {} at {}", row.line(), row.file(), order.importId(),
				failure.getClass().getName(), Stream.of(failure.getStackTrace()).findFirst().orElse(null));
		return REFUSED;
	}

	@EventListener
	void on(ContextClosedEvent stopping) {
		closing = true;
	}

}
