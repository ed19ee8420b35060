package dev.runway.dashboard.action.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.runway.api.Takes;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.Done;
import dev.runway.dashboard.action.Link;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.GivenPartner;
import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Regions;
import dev.runway.partner.Tier;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.PartnerSigning;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs a partner: its clock starts, and its first tasks are opened. */
@Controller
@RequestMapping("/partners/sign")
class SignPartner {

	/** Where a partner comes from that no other system knows. */
	private static final String OWN = "runway";

	private static final Link LIST = new Link("Partners", "/partners");

	private final ActionDesk desk;

	private final PartnerSigning signing;

	private final OwnerChoices owners;

	private final Regions regions;

	private final ProgrammeCalendar calendar;

	SignPartner(ActionDesk desk, PartnerSigning signing, OwnerChoices owners, Regions regions, ProgrammeCalendar calendar) {
		this.desk = desk;
		this.signing = signing;
		this.owners = owners;
		this.regions = regions;
		this.calendar = calendar;
	}

	@GetMapping
	@Takes(judges = true)
	ModelAndView ask(ModelMap model, HttpServletRequest request) {
		return desk.ask(form(), request, model);
	}

	@PostMapping
	@Takes(judges = true)
	ModelAndView carryOut(Recorded recorded, ModelMap model, HttpServletRequest request, RedirectAttributes redirect) {
		return desk.carryOut(this::form, () -> act(Typed.of(request), recorded), request, model, redirect);
	}

	private ActionForm form() {
		return new ActionForm("Sign a partner",
				"Its clock starts on the day of the signature. The first task goes to partner operations, the others to the owner.", "Sign the partner",
				LIST,
				List.of(ActionField.line("name", "Name of the firm"), ActionField.choice("type", "Type", Choice.of(PartnerType.values())),
						ActionField.choice("tier", "Tier", Choice.of(Tier.values())), owners.field("Owner", null),
						ActionField.day("signedOn", "Signed on", calendar.today().minusYears(2), calendar.today()).of(calendar.today()),
						ActionField.choice("country", "Country", countries()),
						ActionField.line("domain", "Web domain").hint("Such as acme.example.").optional(),
						ActionField.line("contactFirstName", "Contact, first name").optional(),
						ActionField.line("contactLastName", "Contact, last name").optional(),
						ActionField.mail("contactEmail", "Contact, mail address").optional(),
						ActionField.line("sourceSystem", "System that knows it").hint("Such as crm; together with its id there, so that files and systems find it.").optional(),
						ActionField.line("externalId", "Its id in that system").optional()));
	}

	private Done act(Typed typed, Recorded recorded) {
		var signed = signing.sign(new GivenPartner(key(typed), new GivenProfile(typed.text("name"), typed.text("domain"), typed.text("country"), null, null,
				typed.text("contactFirstName"), typed.text("contactLastName"), typed.text("contactEmail")), typed.text("type"), typed.text("tier"),
				typed.text("owner"), typed.text("signedOn")), recorded);
		return new Done(signed.added() ? "%s is signed. Its dates are here within a minute.".formatted(typed.text("name"))
				: "This partner was signed before; nothing was changed.", "/partners/" + signed.partnerId());
	}

	/** One that no system knows is named by the filling of its form, and so is signed once. */
	private static PartnerKey key(Typed typed) {
		var system = typed.text("sourceSystem");
		var id = typed.text("externalId");
		return system == null && id == null ? new PartnerKey(OWN, typed.key())
				: new PartnerKey(Optional.ofNullable(system).orElse(""), Optional.ofNullable(id).orElse(""));
	}

	private List<Choice> countries() {
		return regions.countries()
			.values()
			.stream()
			.flatMap(Set::stream)
			.map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
			.sorted(Comparator.comparing(Choice::label))
			.toList();
	}

}
