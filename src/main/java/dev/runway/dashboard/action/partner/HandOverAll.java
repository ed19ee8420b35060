package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.api.Takes;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Done;
import dev.runway.dashboard.action.Link;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.Ownership;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives all partners of an owner to somebody else. */
@Controller
@RequestMapping("/owners/{userName}/hand-over")
class HandOverAll {

	private static final Link BOARD = new Link("Owners", "/owners");

	private final ActionDesk desk;

	private final Ownership ownership;

	private final OwnerChoices owners;

	private final PersonNames people;

	HandOverAll(ActionDesk desk, Ownership ownership, OwnerChoices owners, PersonNames people) {
		this.desk = desk;
		this.ownership = ownership;
		this.owners = owners;
		this.people = people;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String userName, ModelMap model, HttpServletRequest request) {
		return desk.ask(form(userName), request, model);
	}

	@PostMapping
	@Takes(judges = true)
	ModelAndView carryOut(@PathVariable String userName, Recorded recorded, ModelMap model, HttpServletRequest request,
			RedirectAttributes redirect) {
		return desk.carryOut(() -> form(userName), () -> new Done(act(userName, Typed.of(request), recorded), BOARD.address()), request, model,
				redirect);
	}

	private ActionForm form(String userName) {
		var owner = ownership.owner(userName);
		var count = ownership.partnersOf(owner.userName()).size();
		var title = "Hand over all partners of %s".formatted(owner.name());
		if (count == 0) {
			return ActionForm.away(title, "%s answers for no partner.".formatted(owner.name()), BOARD);
		}
		return new ActionForm(title,
				"%s, those included that are activated or have ended. The new owner gets the open tasks, and every mail about them from now on."
					.formatted(count == 1 ? "It is 1 partner" : "They are %d partners".formatted(count)),
				"Hand over all", BOARD, List.of(owners.field("New owner", owner.userName()), ActionField.reason()));
	}

	private String act(String userName, Typed typed, Recorded recorded) {
		var to = typed.text("owner", "Choose the new owner.");
		var handedOver = ownership.handOverAll(userName, to, typed.text("reason"), recorded);
		return "%s answers for %s of %s now.".formatted(people.name(to), handedOver == 1 ? "1 partner" : "%d partners".formatted(handedOver),
				people.name(userName));
	}

}
