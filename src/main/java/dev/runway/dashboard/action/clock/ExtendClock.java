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

/** Moves the end of a partner's clock to a later day. */
@Controller
@RequestMapping("/partners/{partnerId}/clock/extension")
class ExtendClock extends PartnerAction {

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	ExtendClock(ActionDesk desk, Clocks clocks, ProgrammeCalendar calendar) {
		super(desk, Place.CLOCK, "Extend the clock");
		this.clocks = clocks;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return subject.is(State.RUNNING, State.PAUSED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		var endsOn = clocks.endOf(subject.standing().runwayId());
		var first = endsOn.isBefore(calendar.today()) ? calendar.today() : endsOn;
		return new ActionForm("Extend the clock of %s".formatted(subject.name()),
				"The clock ends on %s. The ladder waits for the new day; every figure goes on using the original one.".formatted(endsOn),
				"Extend the clock", subject.page(), List.of(ActionField.day("endsOn", "New last day", first.plusDays(1), clocks.latestExtension()),
						ActionField.reason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		return "The clock of %s ends on %s now.".formatted(subject.name(),
				clocks.extend(subject.standing().runwayId(), typed.day("endsOn"), typed.text("reason"), recorded));
	}

}
