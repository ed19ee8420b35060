package dev.runway.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people are still to hear, and with which mail they heard it: a repeated request finds its row and adds nothing. */
@Repository
@Transactional
class Notes {

	private static final String ADD = """
			insert into notification.notes (id, topic, template, recipient, runway_id, person, occasion, mail_on, noted_at)
			values (:id, :topic, :template, :recipient, :runwayId, :person, :occasion, :mailOn, :notedAt)
			on conflict (topic, recipient, runway_id, person, occasion) do nothing
			""";

	private static final String SELECT = """
			select id, topic, template, recipient, runway_id, person, occasion, mail_on
			from notification.notes
			""";

	private static final String WAITING = SELECT + """
			where recipient = :recipient and topic in (:topics) and mail_on <= :day and mail_id is null and dropped_at is null
			order by noted_at, id
			for update
			""";

	private static final String READERS = """
			select note.recipient
			from notification.notes note
			where note.topic in (:topics) and note.mail_on <= :day and note.mail_id is null and note.dropped_at is null
			and not exists (
				select from notification.mails mail
				where mail.kind = 'DIGEST' and mail.recipient = note.recipient and mail.occasion = :occasion)
			group by note.recipient
			having max(note.noted_at) <= :notedUntil
			order by note.recipient
			""";

	private static final String READERS_AT_ONCE = """
			select recipient
			from notification.notes
			where topic in (:topics) and mail_id is null and dropped_at is null
			group by recipient
			having max(noted_at) <= :notedUntil
			order by recipient
			""";

	private static final String HAND_OVER = """
			update notification.notes note
			set recipient = :to
			where recipient = :from and mail_id is null and dropped_at is null
			and runway_id in (select runway_id from runway.target_facts where partner_id = :partnerId)
			and topic not in ('HANDED_OVER', 'HANDED_AWAY')
			and not exists (
				select from notification.notes other
				where other.topic = note.topic and other.recipient = :to and other.runway_id = note.runway_id
				and other.occasion = note.occasion)
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	Notes(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Notes something about a runway that has just happened. */
	void add(Topic topic, Recipient recipient, UUID runwayId, String occasion) {
		add(Note.ofRunway(topic, topic.template(), recipient.key(), runwayId, occasion,
				topic.atOnce() ? calendar.today() : calendar.mailDayOf(calendar.now())));
	}

	/** Notes something about a runway for several people, unless it was noted before: who came later hears nothing of what is over. */
	void addOnce(Topic topic, Collection<Recipient> recipients, UUID runwayId, String occasion) {
		if (!holds(topic, runwayId, occasion)) {
			recipients.forEach(recipient -> add(topic, recipient, runwayId, occasion));
		}
	}

	/** Notes something about a person that has just happened. */
	void add(Topic topic, Recipient recipient, String person, String occasion) {
		add(Note.ofPerson(topic, recipient.key(), person, occasion, calendar.mailDayOf(calendar.now())));
	}

	void add(Note note) {
		jdbc.sql(ADD)
			.param("id", note.id())
			.param("topic", note.topic().name())
			.param("template", note.template())
			.param("recipient", note.recipient())
			.param("runwayId", note.runwayId())
			.param("person", note.person())
			.param("occasion", note.occasion())
			.param("mailOn", note.mailOn())
			.param("notedAt", Timestamp.from(calendar.now()))
			.update();
	}

	/** Who is to get a mail of a day and has none yet, once nothing more was noted for them since. */
	List<String> readers(LocalDate day, Instant notedUntil) {
		return jdbc.sql(READERS)
			.param("day", day)
			.param("topics", Topic.names(false))
			.param("occasion", day.toString())
			.param("notedUntil", Timestamp.from(notedUntil))
			.query(String.class)
			.list();
	}

	/** Who is to hear something at once, when nothing more was noted for them since. */
	List<String> readersAtOnce(Instant notedUntil) {
		return jdbc.sql(READERS_AT_ONCE)
			.param("topics", Topic.names(true))
			.param("notedUntil", Timestamp.from(notedUntil))
			.query(String.class)
			.list();
	}

	/** What somebody is to hear with the mail of a day, or at once by then; nobody else may tell it until the transaction ends. */
	List<Note> waiting(String recipient, LocalDate day, boolean atOnce) {
		return jdbc.sql(WAITING)
			.param("recipient", recipient)
			.param("topics", Topic.names(atOnce))
			.param("day", day)
			.query(Note.class)
			.list();
	}

	/** What a mail tells of. */
	List<Note> of(UUID mailId) {
		return jdbc.sql(SELECT + "where mail_id = ? and dropped_at is null order by noted_at, id").param(mailId).query(Note.class).list();
	}

	/** Keeps with which mail notes were told. */
	void told(List<Note> notes, UUID mailId) {
		jdbc.sql("update notification.notes set mail_id = :mailId where id in (:ids)")
			.param("mailId", mailId)
			.param("ids", ids(notes))
			.update();
	}

	/** Keeps notes that hold no more from being told. */
	void drop(List<Note> notes) {
		if (!notes.isEmpty()) {
			jdbc.sql("update notification.notes set dropped_at = :now where id in (:ids)")
				.param("now", Timestamp.from(calendar.now()))
				.param("ids", ids(notes))
				.update();
		}
	}

	/** Has a later mail tell what one was to tell that was not sent. */
	void release(UUID mailId) {
		jdbc.sql("update notification.notes set mail_id = null where mail_id = ? and dropped_at is null").param(mailId).update();
	}

	/** Has the owner whom a partner has now hear what the one before has not heard yet. */
	void handOver(UUID partnerId, String from, String to) {
		jdbc.sql(HAND_OVER).param("partnerId", partnerId).param("from", from).param("to", to).update();
	}

	private boolean holds(Topic topic, UUID runwayId, String occasion) {
		return jdbc.sql("select exists (select from notification.notes where topic = ? and runway_id = ? and occasion = ?)")
			.params(topic.name(), runwayId, occasion)
			.query(Boolean.class)
			.single();
	}

	private static List<UUID> ids(List<Note> notes) {
		return notes.stream().map(Note::id).toList();
	}

}
