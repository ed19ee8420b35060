package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.api.IfMatch;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.Ownership;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives a partner another owner. */
@Controller
@RequestMapping("/partners/{partnerId}/hand-over")
class HandOver extends PartnerAction {

	static final String FOLLOWS = "The new owner gets the open tasks, and every mail about it from now on.";

	private final Ownership ownership;

	private final OwnerChoices owners;

	private final PersonNames people;

	HandOver(ActionDesk desk, Ownership ownership, OwnerChoices owners, PersonNames people) {
		super(desk, Place.PARTNERSHIP, "Hand over");
		this.ownership = ownership;
		this.owners = owners;
		this.people = people;
	}

	@Override
	protected ActionForm form(Subject subject) {
		var owner = subject.partner().owner();
		return new ActionForm("Hand over %s".formatted(subject.name()), "%s answers for it now. %s".formatted(people.name(owner), FOLLOWS),
				"Hand over", subject.page(), List.of(owners.field("New owner", owner), ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var to = typed.text("owner", "Choose the new owner.");
		return ownership.handOver(subject.id(), to, typed.text("reason"), recorded, IfMatch.ANY)
				? "%s answers for %s now.".formatted(people.name(to), subject.name())
				: "%s answers for %s already; nothing was changed.".formatted(people.name(to), subject.name());
	}

}
