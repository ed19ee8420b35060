package dev.runway.dashboard.partner;

import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.dashboard.action.Actions;
import dev.runway.dashboard.action.Subject;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.RunwayDirectory;
import dev.runway.standing.PartnerStandings;
import dev.runway.timeline.Timeline;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One partner: its clock, what is next, how far it has come, whether it may sell, what it sells, and what happened. */
@Controller
class PartnerPage {

	private static final int ENTRIES = 25;

	private final PartnerDirectory partners;

	private final PartnerStandings standings;

	private final RunwayDirectory runways;

	private final NextSteps steps;

	private final SellingSection selling;

	private final Timeline timeline;

	private final Actions actions;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	PartnerPage(PartnerDirectory partners, PartnerStandings standings, RunwayDirectory runways, NextSteps steps,
			SellingSection selling, Timeline timeline, Actions actions, PersonNames people, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.standings = standings;
		this.runways = runways;
		this.steps = steps;
		this.selling = selling;
		this.timeline = timeline;
		this.actions = actions;
		this.people = people;
		this.calendar = calendar;
	}

	@GetMapping("/partners/{partnerId}")
	ModelAndView show(@PathVariable String partnerId, @RequestParam(required = false) @Nullable String cursor, ModelMap model,
			HttpServletRequest viewer) {
		var partner = id(partnerId).flatMap(partners::find);
		if (partner.isEmpty()) {
			return new ModelAndView("partners/unknown", model, HttpStatus.NOT_FOUND);
		}
		var id = partner.get().id();
		var standing = standings.of(id);
		var insider = Boolean.TRUE.equals(model.getAttribute("readsReps"));
		model.addAttribute("partner", partner.get());
		model.addAttribute("standing", standing);
		model.addAttribute("people", people);
		model.addAttribute("actions", actions.of(new Subject(partner.get(), standing), viewer));
		model.addAttribute("clock", ClockPanel.of(standing, calendar.today()));
		model.addAttribute("steps", steps.of(standing));
		model.addAttribute("way", Way.of(standing, calendar.today()));
		model.addAttribute("earlier",
				runways.runwaysOf(id).stream().filter(runway -> !runway.id().equals(standing.runwayId())).toList());
		selling.addTo(model, standing, insider, viewer);
		if (insider) {
			model.addAttribute("entries", timeline
				.of(id, new Paging(ENTRIES, Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(Cursor::parse)))
				.map(entry -> EntryLine.of(entry, people, calendar.timeZone())));
			model.addAttribute("older", cursor != null);
		}
		return new ModelAndView("partners/partner", model);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

}
