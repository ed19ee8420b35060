package dev.runway.stuck;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has mended what, when and why. */
@Repository
class RemedyLog {

	private static final String ADD = """
			insert into stuck.remedies (id, kind, ref, partner_id, deed, reason, done_by, source, done_on, done_at)
			values (:id, :kind, :ref, :partnerId, :deed, :reason, :by, :source, :on, :at)
			""";

	private static final String LAST = """
			select distinct on (kind, ref) kind, ref, done_by, done_at
			from stuck.remedies
			where ref = any(?)
			order by kind, ref, done_at desc
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	RemedyLog(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void add(StuckThing thing, @Nullable String reason, Recorded recorded) {
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("kind", thing.kind().name())
			.param("ref", thing.ref())
			.param("partnerId", thing.partnerId())
			.param("deed", "%s: %s".formatted(thing.kind().deed(), thing.what()))
			.param("reason", reason)
			.param("by", recorded.by())
			.param("source", recorded.source().name())
			.param("on", calendar.dateOf(recorded.at()))
			.param("at", Timestamp.from(recorded.at()))
			.update();
	}

	/** Who has tried last to mend each of these, if anybody has. */
	Map<String, Attempt> last(Collection<StuckThing> things) {
		var attempts = new HashMap<String, Attempt>();
		jdbc.sql(LAST)
			.param(things.stream().map(StuckThing::ref).distinct().toArray(String[]::new))
			.query(row -> {
				attempts.put(row.getString("kind") + row.getString("ref"),
						new Attempt(row.getString("done_by"), row.getTimestamp("done_at").toInstant()));
			});
		return attempts;
	}

	/** Somebody has tried to mend something. */
	record Attempt(String by, Instant at) {
	}

}
