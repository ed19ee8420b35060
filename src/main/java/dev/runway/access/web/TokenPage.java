package dev.runway.access.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.access.Scope;
import dev.runway.access.token.Tokens;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
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

/** Tokens for people at a browser: a form that gives one and shows it once, and the list of all with a way to take them back. */
@Controller
@RequestMapping("/tokens")
class TokenPage {

	private static final String PAGE = "tokens";

	private static final Paging NEWEST = new Paging(Paging.MAX_LIMIT, Optional.empty());

	private final Tokens tokens;

	private final ProgrammeCalendar calendar;

	TokenPage(Tokens tokens, ProgrammeCalendar calendar) {
		this.tokens = tokens;
		this.calendar = calendar;
	}

	@ModelAttribute("scopes")
	Scope[] scopes() {
		return Scope.values();
	}

	@ModelAttribute("today")
	LocalDate today() {
		return calendar.today();
	}

	@ModelAttribute("lastDay")
	LocalDate lastDay() {
		return tokens.lastDay();
	}

	@GetMapping
	String list(Model model) {
		var page = tokens.page(NEWEST);
		model.addAttribute("tokens", page.items());
		model.addAttribute("moreTokens", page.hasMore());
		return PAGE;
	}

	/** Answers with the secret itself, and keeps it nowhere on the way. */
	@PostMapping
	ModelAndView issue(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") List<String> scope,
			@RequestParam(defaultValue = "") String expiresOn, Principal user, Model model) {
		try {
			model.addAttribute("issued", tokens.issue(name, scope, date(expiresOn), user.getName()));
			return new ModelAndView(list(model));
		}
		catch (Refused refused) {
			model.addAttribute("problem", refused.getMessage());
			return new ModelAndView(list(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{tokenId}/revocation")
	String revoke(@PathVariable UUID tokenId, Principal user) {
		tokens.revoke(tokenId, user.getName());
		return "redirect:/tokens";
	}

	/** A day that cannot be read is none, which is refused with what would be right. */
	private static @Nullable LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException unreadable) {
			return null;
		}
	}

}
