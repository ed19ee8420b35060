package dev.runway.dashboard.stuck;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.stuck.StuckPile;
import dev.runway.stuck.StuckThings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that does not go on by itself, the oldest first, each with what it means and the way to what helps. */
@Controller
class StuckPage {

	private final StuckThings things;

	private final StuckCount count;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	StuckPage(StuckThings things, StuckCount count, PersonNames people, ProgrammeCalendar calendar) {
		this.things = things;
		this.count = count;
		this.people = people;
		this.calendar = calendar;
	}

	@GetMapping("/stuck")
	String list(HttpServletRequest reader, Model model) {
		var overview = things.look();
		count.keep(overview);
		var readsLoads = reader.isUserInRole("PARTNER_OPERATIONS");
		model.addAttribute("overview", overview);
		model.addAttribute("lookedAt", "%s (%s)".formatted(StuckLine.moment(overview.lookedAt(), calendar.timeZone()), calendar.timeZone()));
		model.addAttribute("piles", overview.piles().stream().filter(pile -> pile.count() > 0).map(pile -> pile(pile, overview.lookedAt(), readsLoads)).toList());
		var titles = overview.piles().stream().collect(Collectors.partitioningBy(StuckPile::looked, Collectors.mapping(StuckPile::title, Collectors.toList())));
		model.addAttribute("seen", titles.get(true));
		model.addAttribute("unseen", titles.get(false));
		return "stuck";
	}

	private Pile pile(StuckPile pile, Instant now, boolean readsLoads) {
		return new Pile(pile, pile.things().stream().map(thing -> StuckLine.of(thing, now, calendar.timeZone(), people, readsLoads)).toList());
	}

	/** What is stuck of a kind, as people read it. */
	record Pile(StuckPile of, List<StuckLine> lines) {
	}

}
