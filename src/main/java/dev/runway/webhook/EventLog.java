package dev.runway.webhook;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened in the transaction of the fact itself, all of one transaction together: both are there, or neither is. */
@Component
class EventLog {

	private static final String ADD = """
			insert into webhook.events (id, type, partner_id, runway_id, detail, recorded_at) values (?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final ProgrammeCalendar calendar;

	EventLog(JdbcTemplate jdbc, JsonMapper json, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.json = json;
		this.calendar = calendar;
	}

	/** What is about no single partner. */
	void add(EventType type, Map<String, ?> detail) {
		add(type, null, null, detail);
	}

	void addOfPartner(EventType type, UUID partnerId, Map<String, ?> detail) {
		add(type, partnerId, null, detail);
	}

	void addOfRunway(EventType type, UUID runwayId, Map<String, ?> detail) {
		add(type, null, runwayId, detail);
	}

	private void add(EventType type, @Nullable UUID partnerId, @Nullable UUID runwayId, Map<String, ?> detail) {
		var row = new Object[] { UUID.randomUUID(), type.word(), partnerId, runwayId, json.writeValueAsString(detail),
				Timestamp.from(calendar.now()) };
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			batch().rows.add(row);
		}
		else {
			jdbc.update(ADD, row);
		}
	}

	private Batch batch() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Batch.class::isInstance)
			.map(Batch.class::cast)
			.filter(batch -> batch.of() == this)
			.findFirst()
			.orElseGet(() -> {
				var batch = new Batch();
				TransactionSynchronizationManager.registerSynchronization(batch);
				return batch;
			});
	}

	/** What one transaction has brought so far. */
	private final class Batch implements TransactionSynchronization {

		private final List<Object[]> rows = new ArrayList<>();

		EventLog of() {
			return EventLog.this;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			jdbc.batchUpdate(ADD, rows);
			rows.clear();
		}

	}

}
