package dev.runway.dashboard.action;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.Refused;
import dev.runway.standing.PartnerStandings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the form of an action in front of somebody and has carried out what they send, once; a refusal leaves all as it was typed. */
@Component
public class ActionDesk {

	/** Where a page finds what was done. */
	private static final String TOLD = "told";

	private final Submissions submissions;

	private final PartnerDirectory partners;

	private final PartnerStandings standings;

	ActionDesk(Submissions submissions, PartnerDirectory partners, PartnerStandings standings) {
		this.submissions = submissions;
		this.partners = partners;
		this.standings = standings;
	}

	Optional<Subject> find(UUID partnerId) {
		return partners.find(partnerId).map(partner -> new Subject(partner, standings.of(partnerId)));
	}

	/** The form, with what a link has filled in. */
	public ModelAndView ask(ActionForm form, HttpServletRequest request, ModelMap model) {
		if (!form.away()) {
			Typed.of(request).refuseUnknown(form);
		}
		return page(form, Typed.of(request), null, request, model, form.away() ? HttpStatus.CONFLICT : HttpStatus.OK);
	}

	/**
	 * Carries out what was sent, and leads to the page that tells so.
	 *
	 * @param form shown again where it is refused
	 */
	public ModelAndView carryOut(Supplier<ActionForm> form, Supplier<Done> act, HttpServletRequest request, ModelMap model,
			RedirectAttributes redirect) {
		var typed = Typed.of(request);
		var asked = form.get();
		if (!asked.away()) {
			typed.refuseUnknown(asked);
		}
		try {
			var done = submissions.once(typed.key(), act);
			redirect.addFlashAttribute(TOLD, done.words());
			return new ModelAndView("redirect:" + done.address());
		}
		catch (Refused refused) {
			return page(form.get(), typed, refused.getMessage(), request, model,
					refused.kind() == Refused.Kind.INVALID ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
		}
		catch (ConcurrencyFailureException meanwhile) {
			return page(form.get(), typed, "Somebody changed it at the same moment; look at it, and send it again.", request, model,
					HttpStatus.CONFLICT);
		}
	}

	private static ModelAndView page(ActionForm form, Typed typed, @Nullable String reason, HttpServletRequest request, ModelMap model,
			HttpStatus status) {
		model.addAttribute("form", form.as(typed));
		model.addAttribute("reason", reason);
		model.addAttribute("address", request.getRequestURI());
		model.addAttribute("once", typed.key());
		return new ModelAndView("actions/form", model, status);
	}

}
