package dev.runway.dashboard.action.certification;

import java.util.List;

import dev.runway.certification.GivenPerson;
import dev.runway.certification.PartnerReps;
import dev.runway.certification.Role;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds a rep who holds no certificate yet. */
@Controller
@RequestMapping("/partners/{partnerId}/rep")
class AddRep extends PartnerAction {

	private final PartnerReps reps;

	AddRep(ActionDesk desk, PartnerReps reps) {
		super(desk, Place.CERTIFICATES, "Add a rep");
		this.reps = reps;
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Add a rep of %s".formatted(subject.name()),
				"Somebody who sells for the partner and is not certified yet. Whoever is known by the mail address, or without one by the name, is taken over as described.",
				"Add the rep", subject.page(),
				List.of(ActionField.line("name", "Name").optional(),
						ActionField.mail("email", "Mail address").hint("Give it, or the name, or both.").optional(),
						ActionField.choice("role", "Role", Choice.of(Role::label, Role.values()))));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var added = reps.add(subject.id(), new GivenPerson(typed.text("name"), typed.text("email"), typed.text("role"), null), recorded);
		return (added.isNew() ? "%s is a rep of %s now." : "%s was a rep of %s before, and is as you described them now.").formatted(RepChoices.name(added.rep()), subject.name());
	}

}
