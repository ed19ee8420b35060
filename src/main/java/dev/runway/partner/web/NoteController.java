package dev.runway.partner.web;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.partner.NoteBook;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerNote;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and takes what people want to be remembered of a partner. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/notes")
class NoteController {

	private final NoteBook notes;

	private final PartnerDirectory partners;

	NoteController(NoteBook notes, PartnerDirectory partners) {
		this.notes = notes;
		this.partners = partners;
	}

	/** The notes on a partner that are not erased, the newest first. */
	@GetMapping
	Page<WrittenNote> listNotes(@PathVariable UUID partnerId, Paging paging) {
		var after = paging.after().map(last -> last.uuid(0));
		var found = notes.of(partners.known(partnerId).id());
		var from = after.map(last -> found.stream().map(PartnerNote::id).toList().indexOf(last) + 1).orElse(0);
		return Page.of(found.stream().skip(from).limit(paging.fetch()).toList(), paging, note -> Cursor.of(note.id())).map(WrittenNote::of);
	}

	/** Writes a note, which stands on the partner's timeline; it can be erased, and not changed. */
	@PostMapping
	@Answers(201)
	@ResponseStatus(HttpStatus.CREATED)
	WrittenNote writeNote(@PathVariable UUID partnerId, @RequestBody NewNote note, Recorded recorded) {
		return WrittenNote.of(notes.write(partnerId, note.text(), recorded));
	}

	/** A note as somebody writes it. */
	record NewNote(@Required @Nullable String text) {
	}

	/** A note as it is kept. */
	record WrittenNote(UUID id, String text, String writtenBy, LocalDate writtenOn) {

		static WrittenNote of(PartnerNote note) {
			return new WrittenNote(note.id(), note.text(), note.writtenBy(), note.writtenOn());
		}

	}

}
