package dev.runway.access.signin;

import java.util.Set;
import java.util.stream.Stream;

import dev.runway.access.AccessSettings;
import dev.runway.api.Takes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in: with a password, at the provider, or as they like. */
@Controller
class LoginPage {

	private final AccessSettings settings;

	LoginPage(AccessSettings settings) {
		this.settings = settings;
	}

	@Takes(judges = true)
	@GetMapping(SignIn.PAGE)
	String show(HttpServletRequest request, Model model) {
		if (request.getUserPrincipal() != null) {
			return "redirect:/";
		}
		var provider = settings.oidc();
		model.addAttribute("passwords", settings.passwordsAllowed());
		model.addAttribute("provider", provider == null ? null : provider.name());
		model.addAttribute("atProvider", SignIn.AT_PROVIDER);
		note(request.getParameterMap().keySet(), model);
		return "login";
	}

	private static void note(Set<String> parameters, Model model) {
		Stream.of(SignIn.Note.values())
			.filter(note -> parameters.contains(note.parameter()))
			.findFirst()
			.ifPresent(note -> model.addAttribute(note.isProblem() ? "problem" : "note", note.text()));
	}

}
