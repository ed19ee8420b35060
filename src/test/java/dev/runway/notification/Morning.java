package dev.runway.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people hear with the mail of the day, which goes out in a test when the test says so. */
@TestComponent
public class Morning {

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

	private final Digests digests;

	private final Notes notes;

	private final JdbcClient jdbc;

	Morning(Digests digests, Notes notes, JdbcClient jdbc) {
		this.digests = digests;
		this.notes = notes;
		this.jdbc = jdbc;
	}

	/** Sends what cannot wait, and the mail of today to everybody for whom something was noted, if its hour has come. */
	public void comes() {
		digests.dueAtOnce(END_OF_TIME).forEach(digests::sendAtOnce);
		digests.due(END_OF_TIME).forEach(digests::send);
	}

	/** Everything that was noted about a runway: to whom and the template of its item, in the order in which it was. */
	public List<String> noted(UUID runwayId) {
		return jdbc.sql("""
				select recipient || ' ' || template from notification.notes where runway_id = ?
				order by noted_at, recipient, topic, occasion
				""").param(runwayId).query(String.class).list();
	}

	/** What mails would tell somebody now, without a mail. */
	public String tells(String recipient, String name) {
		return digests.write(recipient, waiting(recipient))
			.digest()
			.sections()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter(item -> item.name().equals(name))
			.map(Item::text)
			.reduce("", (one, other) -> one + "\n" + other)
			.strip();
	}

	private List<Note> waiting(String recipient) {
		var day = LocalDate.of(9999, 12, 31);
		return Stream.concat(notes.waiting(recipient, day, true).stream(), notes.waiting(recipient, day, false).stream()).toList();
	}

}
