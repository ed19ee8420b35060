package dev.runway.dashboard.action.clock;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import dev.runway.runway.Clocks;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets a partner's clock that is paused run again today. */
@Controller
@RequestMapping("/partners/{partnerId}/clock/resumption")
class ResumeClock extends PartnerAction {

	private final Clocks clocks;

	ResumeClock(ActionDesk desk, Clocks clocks) {
		super(desk, Place.CLOCK, "Resume the clock");
		this.clocks = clocks;
	}

	@Override
	protected boolean fits(Subject subject) {
		return subject.is(State.PAUSED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Resume the clock of %s".formatted(subject.name()),
				"The clock runs again today. The days of the pause that are left are taken off its end again.", "Resume the clock",
				subject.page(), List.of(ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		return "The clock of %s runs again, and ends on %s.".formatted(subject.name(),
				clocks.resume(subject.standing().runwayId(), typed.text("reason"), recorded));
	}

}
