package dev.runway.signing.web;

import java.util.Optional;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.Refused;
import dev.runway.signing.PlanSigning;
import dev.runway.signing.SentPlan;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a partner reads the joint plan and signs it: open to whoever has the link, and to nobody else. A link that is unknown, used up, over
 * or withdrawn is answered in the same words.
 */
@Controller
class SigningPage {

	private final PlanSigning signing;

	private final PartnerDirectory partners;

	SigningPage(PlanSigning signing, PartnerDirectory partners) {
		this.signing = signing;
		this.partners = partners;
	}

	@GetMapping("/sign/{secret}")
	ModelAndView show(@PathVariable String secret, ModelMap model) {
		return page(secret, model, HttpStatus.OK);
	}

	@PostMapping("/sign/{secret}")
	ModelAndView sign(@PathVariable String secret, @RequestParam @Nullable String name, @RequestParam @Nullable String role,
			@RequestParam(required = false) @Nullable String agreed, ModelMap model, HttpServletRequest request) {
		try {
			var signed = signing.sign(secret, name, role, agreed != null, origin(request));
			return signed.isEmpty() ? gone(model) : shown(signed, model, HttpStatus.OK);
		}
		catch (Refused refused) {
			model.addAttribute("reason", refused.getMessage());
			model.addAttribute("name", name);
			model.addAttribute("role", role);
			return page(secret, model, refused.kind() == Refused.Kind.INVALID ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
		}
	}

	private ModelAndView page(String secret, ModelMap model, HttpStatus status) {
		return shown(signing.behind(secret), model, status);
	}

	private ModelAndView shown(Optional<SentPlan> found, ModelMap model, HttpStatus status) {
		if (found.isEmpty()) {
			return gone(model);
		}
		var plan = found.get();
		model.addAttribute("plan", plan);
		model.addAttribute("partner", partners.partner(plan.partnerId()).name());
		return new ModelAndView("signing/plan", model, status);
	}

	private static ModelAndView gone(ModelMap model) {
		return new ModelAndView("signing/gone", model, HttpStatus.GONE);
	}

	private static String origin(HttpServletRequest request) {
		return "%s, %s".formatted(request.getRemoteAddr(), Optional.ofNullable(request.getHeader("User-Agent")).orElse("no browser named"));
	}

}
