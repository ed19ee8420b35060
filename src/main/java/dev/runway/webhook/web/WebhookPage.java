package dev.runway.webhook.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Paging;
import dev.runway.programme.Refused;
import dev.runway.webhook.Delivery;
import dev.runway.webhook.EndpointKind;
import dev.runway.webhook.Endpoints;
import dev.runway.webhook.EventType;
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

/** Webhooks for people at a browser: who is told what, whether it arrives, and what can be done where it does not. */
@Controller
@RequestMapping("/webhooks")
class WebhookPage {

	private static final String LIST = "webhooks/list", ONE = "webhooks/one", TOLD = "told";

	private static final Paging NEWEST = new Paging(50, Optional.empty());

	private final Endpoints endpoints;

	WebhookPage(Endpoints endpoints) {
		this.endpoints = endpoints;
	}

	@ModelAttribute("kinds")
	EndpointKind[] kinds() {
		return EndpointKind.values();
	}

	@ModelAttribute("types")
	List<String> types() {
		return EventType.happening().map(EventType::word).toList();
	}

	@ModelAttribute("ready")
	boolean ready() {
		return endpoints.ready();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("endpoints", endpoints.all());
		return LIST;
	}

	/** Answers with the secret itself, and keeps it nowhere on the way. */
	@PostMapping
	ModelAndView add(@RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable EndpointKind kind,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") List<String> type, Principal user, Model model) {
		try {
			model.addAttribute("issued", endpoints.add(name, kind, address, List.copyOf(type), user.getName()));
			return new ModelAndView(list(model));
		}
		catch (Refused refused) {
			model.addAttribute("problem", refused.getMessage());
			model.addAttribute("chosen", type);
			return new ModelAndView(list(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping("/{webhookId}")
	String one(@PathVariable UUID webhookId, @RequestParam(required = false) Delivery.@Nullable State state, Model model) {
		model.addAttribute("endpoint", endpoints.endpoint(webhookId));
		model.addAttribute("states", Delivery.State.values());
		model.addAttribute("state", state);
		var page = endpoints.deliveries(webhookId, state, NEWEST);
		model.addAttribute("deliveries", page.items());
		model.addAttribute("moreDeliveries", page.hasMore());
		return ONE;
	}

	@PostMapping("/{webhookId}/test")
	String test(@PathVariable UUID webhookId, Model model) {
		model.addAttribute("reply", endpoints.test(webhookId));
		return one(webhookId, null, model);
	}

	/** Answers with the secret itself, and keeps it nowhere on the way. */
	@PostMapping("/{webhookId}/rotation")
	String rotate(@PathVariable UUID webhookId, Model model) {
		model.addAttribute("issued", endpoints.rotate(webhookId));
		return one(webhookId, null, model);
	}

	@PostMapping("/{webhookId}/enabling")
	String enable(@PathVariable UUID webhookId, RedirectAttributes told) {
		endpoints.enable(webhookId);
		return done(webhookId, "It is told again what happens, and what waited for it is sent now.", told);
	}

	@PostMapping("/{webhookId}/disabling")
	String disable(@PathVariable UUID webhookId, Principal user, RedirectAttributes told) {
		endpoints.disable(webhookId, user.getName());
		return done(webhookId, "It is told nothing until it is enabled again.", told);
	}

	@PostMapping("/{webhookId}/replay")
	String replayFailed(@PathVariable UUID webhookId, RedirectAttributes told) {
		var number = endpoints.replayFailed(webhookId);
		return done(webhookId, number == 0 ? "There was nothing to send again." : "Sent again: %d.".formatted(number), told);
	}

	@PostMapping("/{webhookId}/deliveries/{deliveryId}/replay")
	String replay(@PathVariable UUID webhookId, @PathVariable UUID deliveryId, RedirectAttributes told) {
		endpoints.replay(webhookId, deliveryId);
		return done(webhookId, "It is sent again now; look again in a moment.", told);
	}

	@PostMapping("/{webhookId}/removal")
	String remove(@PathVariable UUID webhookId) {
		endpoints.remove(webhookId);
		return "redirect:/webhooks";
	}

	private static String done(UUID webhookId, String words, RedirectAttributes told) {
		told.addFlashAttribute(TOLD, words);
		return "redirect:/webhooks/" + webhookId;
	}

}
