package dev.runway.dashboard.action.certification;

import java.util.List;

import dev.runway.certification.PersonalDataOfReps;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases what names a rep, wherever it is kept. */
@Controller
@RequestMapping("/partners/{partnerId}/rep/erasure")
class EraseRep extends PartnerAction {

	private final PersonalDataOfReps personalData;

	private final RepChoices choices;

	EraseRep(ActionDesk desk, PersonalDataOfReps personalData, RepChoices choices) {
		super(desk, Place.CERTIFICATES, "Erase a rep's data");
		this.personalData = personalData;
		this.choices = choices;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !choices.named(subject.id()).isEmpty();
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Erase the data of a rep of %s".formatted(subject.name()),
				"Name and mail address are replaced by a pseudonym wherever they stand; what the rep has reached stays. That cannot be undone.", "Erase",
				subject.page(), List.of(ActionField.choice("rep", "Rep", choices.named(subject.id())), ActionField.shortReason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		return "The data are erased; what is left is called %s.".formatted(
				personalData.erase(subject.id(), typed.id("rep", "Choose the rep."), typed.text("reason"), recorded).name());
	}

}
