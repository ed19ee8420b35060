package dev.runway.stuck;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has mended what, when and why. */
@Repository
class RemedyLog {

	private static final String ADD = """
			insert into stuck.remedies (id, kind, ref, place, since, partner_id, deed, reason, done_by, source, done_on, done_at)
			values (:id, :kind, :ref, :place, :since, :partnerId, :deed, :reason, :by, :source, :on, :at)
			""";

	private static final String ATTEMPTS = """
			select kind, ref, place, since, done_by, done_at
			from stuck.remedies
			where ref = any(?) or place = any(?)
			order by done_at desc
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
			.param("place", thing.place())
			.param("since", Timestamp.from(thing.since()))
			.param("partnerId", thing.partnerId())
			.param("deed", "%s: %s".formatted(thing.kind().deed(), thing.what()))
			.param("reason", reason)
			.param("by", recorded.by())
			.param("source", recorded.source().name())
			.param("on", calendar.dateOf(recorded.at()))
			.param("at", Timestamp.from(recorded.at()))
			.update();
	}

	/** What was done about each of these or at its place, the last attempt first. */
	Map<StuckThing, List<Attempt>> of(Collection<StuckThing> things) {
		var attempts = jdbc.sql(ATTEMPTS)
			.param(things.stream().map(StuckThing::ref).distinct().toArray(String[]::new))
			.param(things.stream().map(StuckThing::place).filter(Objects::nonNull).distinct().toArray(String[]::new))
			.query((row, number) -> new Attempt(row.getString("kind"), row.getString("ref"), row.getString("place"), row.getTimestamp("since").toInstant(),
					row.getString("done_by"), row.getTimestamp("done_at").toInstant()))
			.list();
		return things.stream().collect(Collectors.toMap(Function.identity(), thing -> attempts.stream().filter(attempt -> attempt.about(thing)).toList()));
	}

	/**
	 * Somebody has tried to mend something.
	 *
	 * @param since since when it was stuck then
	 */
	record Attempt(String kind, String ref, @Nullable String place, Instant since, String by, Instant at) {

		private boolean about(StuckThing thing) {
			return kind.equals(thing.kind().name()) && (ref.equals(thing.ref()) || place != null && place.equals(thing.place()));
		}

	}

}
