package dev.runway.partner;

import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the notes on partners: each is an entry of the timeline, and can be erased. */
@Service
@Transactional
public class NoteBook {

	public static final int MAX_LENGTH = 2000;

	private final Partners partners;

	private final PartnerNotes notes;

	private final ProgrammeCalendar calendar;

	NoteBook(Partners partners, PartnerNotes notes, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.notes = notes;
		this.calendar = calendar;
	}

	/** The notes on a partner that are not erased, the newest first. */
	@Transactional(readOnly = true)
	public List<PartnerNote> of(UUID partnerId) {
		return notes.findByPartnerIdAndErasedOnIsNullOrderByWrittenAtDesc(partnerId);
	}

	/** Writes a note; one that says nothing or too much is refused. */
	public PartnerNote write(UUID partnerId, @Nullable String text, Recorded recorded) {
		if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
			throw new Refused(Refused.Kind.INVALID, "Write a note of at most %,d characters.".formatted(MAX_LENGTH));
		}
		return notes.save(new PartnerNote(partners.known(partnerId).id(), text.strip(), calendar.dateOf(recorded.at()), recorded));
	}

	/** Erases what a note says; one that is erased already stays so. */
	public void erase(UUID partnerId, UUID noteId, Recorded recorded) {
		var note = notes.findById(noteId)
			.filter(each -> each.isOf(partnerId))
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "The partner has no note %s.".formatted(noteId)));
		if (!note.erased()) {
			note.erase(calendar.dateOf(recorded.at()), recorded);
			notes.save(note);
		}
	}

}
