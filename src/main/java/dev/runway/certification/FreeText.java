package dev.runway.certification;

import java.sql.Timestamp;
import java.util.List;

import dev.runway.certification.RepMentions.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds reps in what people wrote, and takes them out of it. */
@Component
public class FreeText {

	private final JdbcClient jdbc;

	FreeText(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Mention> mentions(Mentioned rep, Column column) {
		return jdbc.sql("select %s as recorded_at, %s as words from %s where (%s) and %s is not null".formatted(column.recordedAt(),
				column.name(), column.table(), column.ofPartner(), column.name()))
			.param("partnerId", rep.partnerId())
			.query((row, number) -> {
				var recordedAt = row.getTimestamp("recorded_at");
				return new Words(row.getString("words"), recordedAt);
			})
			.list()
			.stream()
			.filter(words -> rep.isIn(words.text()))
			.map(words -> new Mention(column.where(), words.recordedAt() == null ? null : words.recordedAt().toInstant(), words.text()))
			.toList();
	}

	public void erase(Mentioned rep, Column column) {
		jdbc.sql("select ctid::text as place, %s as words from %s where (%s) and %s is not null for update".formatted(column.name(),
				column.table(), column.ofPartner(), column.name()))
			.param("partnerId", rep.partnerId())
			.query((row, number) -> new Place(row.getString("place"), row.getString("words")))
			.list()
			.stream()
			.filter(place -> rep.isIn(place.text()))
			.forEach(place -> jdbc.sql("update %s set %s = ? where ctid = ?::tid".formatted(column.table(), column.name()))
				.params(rep.erasedFrom(place.text()), place.ctid())
				.update());
	}

	/**
	 * A column of free text.
	 *
	 * @param where how people call it
	 * @param recordedAt the column that says when it was written
	 * @param ofPartner which rows belong to the partner {@code :partnerId}
	 */
	public record Column(String where, String table, String name, String recordedAt, String ofPartner) {
	}

	private record Words(String text, @Nullable Timestamp recordedAt) {
	}

	private record Place(String ctid, String text) {
	}

}
