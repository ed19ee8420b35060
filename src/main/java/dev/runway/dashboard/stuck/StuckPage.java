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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
		var comparison = overview.comparison();
		model.addAttribute("compared", comparison.finishedAt() == null ? null : StuckLine.moment(comparison.finishedAt(), calendar.timeZone()));
		model.addAttribute("piles", overview.piles().stream().filter(pile -> pile.count() > 0).map(pile -> pile(pile, overview.lookedAt(), readsLoads)).toList());
		var titles = overview.piles().stream().collect(Collectors.partitioningBy(StuckPile::looked, Collectors.mapping(StuckPile::title, Collectors.toList())));
		model.addAttribute("seen", titles.get(true));
		model.addAttribute("unseen", titles.get(false));
		return "stuck";
	}

	/** Has the facts compared with the engine in the background. */
	@PostMapping("/stuck/comparison")
	String compare(RedirectAttributes redirect) {
		things.compare();
		redirect.addFlashAttribute("told", "The facts are compared with the engine. What differs stands here once two looks, a minute apart, have found it.");
		return "redirect:/stuck";
	}

	private Pile pile(StuckPile pile, Instant now, boolean readsLoads) {
		return new Pile(pile, pile.things().stream().map(thing -> StuckLine.of(thing, now, calendar.timeZone(), people, readsLoads)).toList());
	}

	/** What is stuck of a kind, as people read it. */
	record Pile(StuckPile of, List<StuckLine> lines) {
	}

}
