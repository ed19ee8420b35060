package dev.runway.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.TaskLinks;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the mail of the day: to each person one about all partners, of what was noted for them and still holds. What cannot
 * wait for it goes out the same way, all of one moment in one mail.
 */
@Service
@Transactional
class Digests {

	private final Notes notes;

	private final List<ItemWriter> writers;

	private final Audience audience;

	private final Mails mails;

	private final AlsoLate alsoLate;

	private final ProgrammeCalendar calendar;

	private final TaskLinks links;

	Digests(Notes notes, List<ItemWriter> writers, Audience audience, Mails mails, AlsoLate alsoLate, ProgrammeCalendar calendar, TaskLinks links) {
		this.notes = notes;
		this.writers = writers;
		this.audience = audience;
		this.mails = mails;
		this.alsoLate = alsoLate;
		this.calendar = calendar;
		this.links = links;
	}

	/** Who is to get the mail of today by now, once nothing more was noted for them since an instant. */
	@Transactional(readOnly = true)
	List<String> due(Instant notedUntil) {
		var today = calendar.today();
		return calendar.now().isBefore(calendar.mailTimeOf(today)) ? List.of() : notes.readers(today, notedUntil);
	}

	/** Who is to hear something at once, when nothing more was noted for them since an instant. */
	@Transactional(readOnly = true)
	List<String> dueAtOnce(Instant notedUntil) {
		return notes.readersAtOnce(notedUntil);
	}

	/** Queues the mail of today to somebody, if there is anything to say; whoever has one already gets the rest tomorrow. */
	void send(String recipient) {
		var today = calendar.today();
		send(Kind.DIGEST, recipient, notes.waiting(recipient, today, false), today.toString());
	}

	/** Queues a mail of what somebody is to hear at once. */
	void sendAtOnce(String recipient) {
		send(Kind.ALERT, recipient, notes.waiting(recipient, calendar.today(), true), calendar.now().toString());
	}

	private void send(Kind kind, String recipient, List<Note> waiting, String occasion) {
		var written = write(recipient, waiting);
		notes.drop(written.gone());
		written.reader()
			.filter(reader -> !written.digest().isEmpty())
			.flatMap(reader -> mails.add(new MailKey(kind, reader.key(), thread(reader), occasion), reader, model(kind, reader, written.digest()),
					calendar.today()))
			.ifPresent(mailId -> notes.told(written.told(), mailId));
	}

	/**
	 * A mail that is about to be sent, as it is right now. A mail of the day that has waited over night is dropped, and the next one tells
	 * what it was to tell; so is one of which nothing holds any more.
	 */
	Optional<QueuedMail> asOfNow(QueuedMail queued) {
		var mailId = queued.mail().id();
		var kind = queued.is(Kind.DIGEST) ? Kind.DIGEST : Kind.ALERT;
		if (kind == Kind.DIGEST && queued.queuedOn().isBefore(calendar.today())) {
			notes.release(mailId);
			mails.drop(queued);
			return Optional.empty();
		}
		var written = write(queued.recipient(), notes.of(mailId));
		notes.drop(written.gone());
		if (written.reader().isEmpty() || written.digest().isEmpty()) {
			mails.drop(queued);
			return Optional.empty();
		}
		return Optional.of(mails.rewrite(kind, queued, written.reader().get(), model(kind, written.reader().get(), written.digest())));
	}

	/** What the mail of the day would say of notes to somebody. */
	Written write(String recipient, List<Note> waiting) {
		var reader = audience.find(recipient);
		var items = new LinkedHashMap<Note, Item>();
		var gone = new ArrayList<Note>();
		for (var note : waiting) {
			reader.flatMap(known -> writer(note.topic()).item(note, known))
				.ifPresentOrElse(item -> items.put(note, item), () -> gone.add(note));
		}
		return new Written(reader, Digest.of(items.values().stream()), List.copyOf(items.keySet()), gone);
	}

	private ItemWriter writer(Topic topic) {
		return writers.stream().filter(each -> each.topics().contains(topic)).findFirst().orElseThrow();
	}

	/** A mail of the day tells besides what else is late; what comes at once does not. */
	private Map<String, Object> model(Kind kind, Recipient reader, Digest digest) {
		var daily = kind == Kind.DIGEST;
		var whole = daily ? digest.with(alsoLate.of(reader, digest.keys()).orElse(null)) : digest;
		return Map.of("daily", daily, "subject", digest.subject(), "sections", whole.shown(), "partners", links.mailed(URI.create("/partners")));
	}

	/** These mails to one person make one thread. */
	private static UUID thread(Recipient reader) {
		return UUID.nameUUIDFromBytes((Kind.DIGEST + ":" + reader.key()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What became of notes.
	 *
	 * @param reader whom the mail goes to; nobody where they have left
	 * @param told the notes that the digest tells of
	 * @param gone those that hold no more
	 */
	record Written(Optional<Recipient> reader, Digest digest, List<Note> told, List<Note> gone) {
	}

}
