package dev.runway.dashboard.action.clock;

import java.util.List;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Clocks;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Stops a partner's clock up to a day. */
@Controller
@RequestMapping("/partners/{partnerId}/clock/pause")
class PauseClock extends PartnerAction {

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	PauseClock(ActionDesk desk, Clocks clocks, ProgrammeCalendar calendar) {
		super(desk, Place.CLOCK, "Pause the clock");
		this.clocks = clocks;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return subject.is(State.RUNNING) && !clocks.endOf(subject.standing().runwayId()).isBefore(calendar.today());
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Pause the clock of %s".formatted(subject.name()),
				"The clock stands still from today, and runs again by itself on the day that you give. Its end moves by as many days; every figure goes on using the original one.",
				"Pause the clock", subject.page(),
				List.of(ActionField.day("until", "Runs again on", calendar.today().plusDays(1), clocks.latestExtension()),
						ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var until = typed.day("until");
		var endsOn = clocks.pause(subject.standing().runwayId(), until, typed.text("reason"), recorded);
		return "The clock of %s is paused until %s, and ends on %s.".formatted(subject.name(), until, endsOn);
	}

}
