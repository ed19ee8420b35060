package dev.runway.dashboard.action;

import java.util.Objects;
import java.util.UUID;

import dev.runway.api.Takes;
import dev.runway.programme.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something that people do to a partner: a page with a form at the address that its class names, offered on the partner's page. */
public abstract class PartnerAction {

	private final ActionDesk desk;

	private final Place place;

	private final String title;

	protected PartnerAction(ActionDesk desk, Place place, String title) {
		this.desk = desk;
		this.place = place;
		this.title = title;
	}

	Place place() {
		return place;
	}

	/** The way to its page. */
	Link of(Subject subject) {
		var mapping = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(getClass(), RequestMapping.class));
		return new Link(title, mapping.path()[0].replace("{partnerId}", subject.id().toString()));
	}

	/** Whether it can be done as the partner stands; always, unless an action says otherwise. */
	protected boolean fits(Subject subject) {
		return true;
	}

	protected abstract ActionForm form(Subject subject);

	/** Does it by the service that REST calls, and says in a sentence what was done. */
	protected abstract String act(Subject subject, Typed typed, Recorded recorded);

	@GetMapping
	@Takes(judges = true)
	public final ModelAndView ask(@PathVariable UUID partnerId, ModelMap model, HttpServletRequest request) {
		var found = desk.find(partnerId);
		if (found.isEmpty()) {
			return new ModelAndView("partners/unknown", model, HttpStatus.NOT_FOUND);
		}
		return desk.ask(shown(found.get()), request, model);
	}

	@PostMapping
	@Takes(judges = true)
	public final ModelAndView carryOut(@PathVariable UUID partnerId, Recorded recorded, ModelMap model, HttpServletRequest request,
			RedirectAttributes redirect) {
		var subject = desk.find(partnerId);
		if (subject.isEmpty()) {
			return new ModelAndView("partners/unknown", model, HttpStatus.NOT_FOUND);
		}
		return desk.carryOut(() -> shown(desk.find(partnerId).orElseThrow()),
				() -> new Done(act(subject.get(), Typed.of(request), recorded), subject.get().page().address()), request, model, redirect);
	}

	private ActionForm shown(Subject subject) {
		return fits(subject) ? form(subject)
				: ActionForm.away("%s: %s".formatted(subject.name(), title), "As the partner stands now, this cannot be done.", subject.page());
	}

}
