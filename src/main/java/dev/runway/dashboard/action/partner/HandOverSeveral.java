package dev.runway.dashboard.action.partner;

import java.util.List;
import java.util.UUID;

import dev.runway.api.Takes;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.Done;
import dev.runway.dashboard.action.Link;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives the partners that are ticked in the list another owner. */
@Controller
@RequestMapping("/partners/hand-over")
class HandOverSeveral {

	private static final Link LIST = new Link("Partners", "/partners");

	private static final String TITLE = "Hand over several partners";

	private static final String NONE = "Tick the partners that are to be handed over.";

	private final ActionDesk desk;

	private final Ownership ownership;

	private final PartnerDirectory partners;

	private final OwnerChoices owners;

	private final PersonNames people;

	HandOverSeveral(ActionDesk desk, Ownership ownership, PartnerDirectory partners, OwnerChoices owners, PersonNames people) {
		this.desk = desk;
		this.ownership = ownership;
		this.partners = partners;
		this.owners = owners;
		this.people = people;
	}

	@GetMapping
	@Takes(judges = true)
	ModelAndView ask(ModelMap model, HttpServletRequest request) {
		return desk.ask(form(Typed.of(request)), request, model);
	}

	@PostMapping
	@Takes(judges = true)
	ModelAndView carryOut(Recorded recorded, ModelMap model, HttpServletRequest request, RedirectAttributes redirect) {
		var typed = Typed.of(request);
		return desk.carryOut(() -> form(typed), () -> new Done(act(typed, recorded), LIST.address()), request, model, redirect);
	}

	private ActionForm form(Typed typed) {
		var known = known(typed);
		return known.isEmpty() ? ActionForm.away(TITLE, NONE, LIST)
				: new ActionForm(TITLE, "The new owner answers for all that are ticked, gets their open tasks, and every mail about them from now on.",
						"Hand over", LIST, List.of(ActionField.ticks("partner", "Partners", known), owners.field("New owner", null),
								ActionField.reason()));
	}

	private List<Choice> known(Typed typed) {
		return typed.ids("partner")
			.stream()
			.limit(Ownership.MOST_AT_ONCE)
			.flatMap(id -> partners.find(id).stream())
			.map(partner -> new Choice(partner.id().toString(), "%s, now with %s".formatted(partner.name(), people.name(partner.owner()))))
			.toList();
	}

	private String act(Typed typed, Recorded recorded) {
		var chosen = typed.ids("partner");
		if (chosen.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, NONE);
		}
		var to = typed.text("owner", "Choose the new owner.");
		return words(ownership.handOver(chosen, to, typed.text("reason"), recorded), chosen, people.name(to));
	}

	private static String words(int handedOver, List<UUID> chosen, String to) {
		return "%s answers for %s now%s.".formatted(to, chosen.size() == 1 ? "this partner" : "these %d partners".formatted(chosen.size()),
				handedOver == chosen.size() ? "" : ", and did for %d of them before".formatted(chosen.size() - handedOver));
	}

}
