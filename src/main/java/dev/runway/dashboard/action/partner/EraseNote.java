package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.NoteBook;
import dev.runway.partner.PartnerNote;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases what a note on a partner says. */
@Controller
@RequestMapping("/partners/{partnerId}/note/erasure")
class EraseNote extends PartnerAction {

	private static final int SHOWN = 60;

	private final NoteBook notes;

	private final PersonNames people;

	EraseNote(ActionDesk desk, NoteBook notes, PersonNames people) {
		super(desk, Place.NOTES, "Erase a note");
		this.notes = notes;
		this.people = people;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !notes.of(subject.id()).isEmpty();
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Erase a note on %s".formatted(subject.name()),
				"What it says is gone for good; who wrote one, and that you erased it, stays on the timeline.", "Erase the note", subject.page(),
				List.of(ActionField.choice("note", "Note", notes.of(subject.id()).stream().map(note -> new Choice(note.id().toString(), words(note))).toList())));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		notes.erase(subject.id(), typed.id("note", "Choose the note."), recorded);
		return "The note is erased.";
	}

	private String words(PartnerNote note) {
		var text = PersonNames.withoutAddresses(note.text()).replaceAll("\\s+", " ");
		return "%s, %s: %s".formatted(note.writtenOn(), people.name(note.writtenBy()), text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
	}

}
