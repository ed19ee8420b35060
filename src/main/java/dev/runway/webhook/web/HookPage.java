package dev.runway.webhook.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Paging;
import dev.runway.programme.Refused;
import dev.runway.webhook.inbound.Inbox;
import dev.runway.webhook.inbound.ReceivedEvent;
import dev.runway.webhook.inbound.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks that come in, for people at a browser: who may tell, what was told, and what waits. */
@Controller
@RequestMapping("/hooks")
class HookPage {

	private static final Paging NEWEST = new Paging(50, Optional.empty());

	private final Inbox inbox;

	HookPage(Inbox inbox) {
		this.inbox = inbox;
	}

	@ModelAttribute("kinds")
	SourceKind[] kinds() {
		return SourceKind.values();
	}

	@GetMapping
	String list(@RequestParam(required = false) ReceivedEvent.@Nullable State state, Model model) {
		model.addAttribute("sources", inbox.sources());
		model.addAttribute("states", ReceivedEvent.State.values());
		model.addAttribute("state", state);
		model.addAttribute("events", inbox.page(state, NEWEST).items());
		return "webhooks/hooks";
	}

	@PostMapping
	ModelAndView add(@RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable SourceKind kind,
			@RequestParam(defaultValue = "") String sourceSystem, @RequestParam(defaultValue = "") String secret, Principal user, Model model) {
		try {
			inbox.add(name, kind, sourceSystem, secret, user.getName());
			return new ModelAndView("redirect:/hooks");
		}
		catch (Refused refused) {
			model.addAttribute("problem", refused.getMessage());
			return new ModelAndView(list(null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{source}/removal")
	String remove(@PathVariable String source) {
		inbox.remove(source);
		return "redirect:/hooks";
	}

	@PostMapping("/events/{eventId}/replay")
	String replay(@PathVariable UUID eventId, RedirectAttributes told) {
		inbox.replay(eventId);
		told.addFlashAttribute("told", "It is worked off again now; look again in a moment.");
		return "redirect:/hooks";
	}

}
