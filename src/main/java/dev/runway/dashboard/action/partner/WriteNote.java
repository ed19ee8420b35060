package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.NoteBook;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writes a note on a partner. */
@Controller
@RequestMapping("/partners/{partnerId}/note")
class WriteNote extends PartnerAction {

	private final NoteBook notes;

	WriteNote(ActionDesk desk, NoteBook notes) {
		super(desk, Place.NOTES, "Write a note");
		this.notes = notes;
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Write a note on %s".formatted(subject.name()),
				"It stands on the partner's timeline with your name, for all who read that. It can be erased, and not changed.", "Write the note",
				subject.page(), List.of(ActionField.text("text", "Note", NoteBook.MAX_LENGTH)));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		notes.write(subject.id(), typed.text("text"), recorded);
		return "Your note stands on the timeline.";
	}

}
