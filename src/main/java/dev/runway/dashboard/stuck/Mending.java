package dev.runway.dashboard.stuck;

import java.util.ArrayList;
import java.util.List;

import dev.runway.api.Takes;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.Done;
import dev.runway.dashboard.action.Link;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.stuck.Remedy;
import dev.runway.stuck.StuckKind;
import dev.runway.stuck.StuckThing;
import dev.runway.stuck.StuckThings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends something that is stuck, once whoever does it has confirmed it. */
@Controller
@RequestMapping("/stuck/{kind}/{ref}")
class Mending {

	/** In place of a reference: all of a kind. */
	private static final String ALL = "all";

	private static final Link LIST = new Link("What is stuck", "/stuck");

	private final ActionDesk desk;

	private final StuckThings things;

	Mending(ActionDesk desk, StuckThings things) {
		this.desk = desk;
		this.things = things;
	}

	@GetMapping
	@Takes(judges = true)
	ModelAndView ask(@PathVariable String kind, @PathVariable String ref, ModelMap model, HttpServletRequest request) {
		return desk.ask(form(known(kind), ref), request, model);
	}

	@PostMapping
	@Takes(judges = true)
	ModelAndView carryOut(@PathVariable String kind, @PathVariable String ref, Recorded recorded, ModelMap model, HttpServletRequest request,
			RedirectAttributes redirect) {
		var known = known(kind);
		return desk.carryOut(() -> form(known, ref),
				() -> new Done(ref.equals(ALL) ? mendAll(known, Typed.of(request), recorded) : things.mend(known, ref, remedy(Typed.of(request)), recorded),
						LIST.address()),
				request, model, redirect);
	}

	private String mendAll(StuckKind kind, Typed typed, Recorded recorded) {
		return "%,d mended.".formatted(things.mendAll(kind, typed.text("reason"), recorded));
	}

	private static ActionForm ofAll(StuckKind kind) {
		var reason = ActionField.reason().hint("It stays on the timeline of each partner, with your name.");
		return kind.byTheDozen() ? new ActionForm("%s: all of them".formatted(kind.action()), "%s: every one is mended, one after the other. %s".formatted(kind.title(), kind.meaning()),
				"%s: all".formatted(kind.action()), LIST, List.of(kind.asksWhy() ? reason : reason.optional()))
				: ActionForm.away(kind.action(), "These are mended one by one, as each asks what to do.", LIST);
	}

	private static StuckKind known(String word) {
		return StuckKind.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Remedy remedy(Typed typed) {
		return new Remedy(typed.oneOf(Remedy.Choice.class, "choice"), typed.text("address"), typed.text("reason"));
	}

	private ActionForm form(StuckKind kind, String ref) {
		if (ref.equals(ALL)) {
			return ofAll(kind);
		}
		try {
			return things.find(kind, ref)
				.map(Mending::form)
				.orElseGet(() -> ActionForm.away(kind.action(), "It is not stuck any more, so there is nothing to do.", LIST));
		}
		catch (Refused away) {
			return ActionForm.away(kind.action(), String.valueOf(away.getMessage()), LIST);
		}
	}

	private static ActionForm form(StuckThing thing) {
		var kind = thing.kind();
		return new ActionForm("%s: %s".formatted(kind.action(), thing.name()),
				"%s.%s %s".formatted(thing.what(), thing.detail() == null ? "" : " " + thing.detail() + (thing.detail().endsWith(".") ? "" : "."),
						kind.meaning()),
				kind.action(), LIST, fields(thing));
	}

	private static List<ActionField> fields(StuckThing thing) {
		var fields = new ArrayList<ActionField>();
		switch (thing.kind()) {
			case IMPORT -> fields.add(choice(new Choice(Remedy.Choice.RESUME.name(), "Let it go on where it stopped"),
					new Choice(Remedy.Choice.STOP.name(), "Stop it: what is in stays, the rest is refused")));
			case ADDRESS -> {
				fields.add(choice(new Choice(Remedy.Choice.SEND.name(), "Send what was refused again"),
						new Choice(Remedy.Choice.FORGET.name(), "Clear it: nobody needs these mails any more")));
				fields.add(ActionField.mail("address", "Right address").optional()
					.hint("It is this person's from now on, until a file of owners says something else. Empty: the address that stands now."));
			}
			default -> {
			}
		}
		var reason = ActionField.reason().hint(thing.partnerId() == null ? "It is kept with your name." : "It stays on the partner's timeline, with your name.");
		fields.add(thing.kind().asksWhy() ? reason : reason.optional());
		return fields;
	}

	private static ActionField choice(Choice first, Choice second) {
		return ActionField.choice("choice", "What to do", List.of(first, second)).of(first.value());
	}

}
