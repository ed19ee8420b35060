package dev.runway.dashboard.action.partner;

import java.util.List;

import dev.runway.api.IfMatch;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says to whom at a partner the vendor writes. */
@Controller
@RequestMapping("/partners/{partnerId}/contact")
class ChangeContact extends PartnerAction {

	private final PartnerDirectory partners;

	ChangeContact(ActionDesk desk, PartnerDirectory partners) {
		super(desk, Place.PARTNERSHIP, "Change the contact");
		this.partners = partners;
	}

	@Override
	protected ActionForm form(Subject subject) {
		var profile = subject.partner().profile();
		return new ActionForm("Change the contact at %s".formatted(subject.name()),
				"It is shown to the people of the programme. That it was changed stands on the timeline, and not who it was.", "Change the contact",
				subject.page(),
				List.of(ActionField.line("contactFirstName", "First name").of(profile.contactFirstName()).optional(),
						ActionField.line("contactLastName", "Last name").of(profile.contactLastName()).optional(),
						ActionField.mail("contactEmail", "Mail address").of(profile.contactEmail()).optional()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var profile = subject.partner().profile();
		var contact = partners
			.describe(subject.id(), new GivenProfile(profile.name(), profile.domain(), profile.country(), profile.path(), profile.timeZone(),
					typed.text("contactFirstName"), typed.text("contactLastName"), typed.text("contactEmail")), IfMatch.ANY, recorded)
			.profile()
			.contact();
		return contact.nobody() ? "%s has no contact now.".formatted(subject.name()) : "The contact at %s is changed.".formatted(subject.name());
	}

}
