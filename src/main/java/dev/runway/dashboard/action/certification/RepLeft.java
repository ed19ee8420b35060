package dev.runway.dashboard.action.certification;

import java.util.List;

import dev.runway.api.IfMatch;
import dev.runway.certification.GivenPerson;
import dev.runway.certification.PartnerReps;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records that a rep has left the partner. */
@Controller
@RequestMapping("/partners/{partnerId}/rep/leaving")
class RepLeft extends PartnerAction {

	private final PartnerReps reps;

	private final RepChoices choices;

	private final ProgrammeCalendar calendar;

	RepLeft(ActionDesk desk, PartnerReps reps, RepChoices choices, ProgrammeCalendar calendar) {
		super(desk, Place.CERTIFICATES, "A rep has left");
		this.reps = reps;
		this.choices = choices;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !choices.present(subject.id()).isEmpty();
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("A rep has left %s".formatted(subject.name()),
				"Their certificates no longer count from that day on. When that leaves too few, the partner may not sell until there are enough again.",
				"Record it", subject.page(), List.of(ActionField.choice("rep", "Rep", choices.present(subject.id())),
						ActionField.day("leftOn", "First day without them", null, calendar.today()).of(calendar.today())));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var rep = reps.rep(subject.id(), typed.id("rep", "Choose the rep."));
		var leftOn = typed.day("leftOn");
		if (leftOn == null) {
			throw new Refused(Refused.Kind.INVALID, "Give the first day without them.");
		}
		reps.edit(subject.id(), rep.id(), new GivenPerson(rep.name(), rep.email(), rep.role().name(), leftOn), IfMatch.ANY, recorded);
		return "%s counts no longer from %s on.".formatted(RepChoices.name(rep), leftOn);
	}

}
