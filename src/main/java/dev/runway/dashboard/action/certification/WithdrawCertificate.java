package dev.runway.dashboard.action.certification;

import java.util.List;
import java.util.Objects;

import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a certificate back. */
@Controller
@RequestMapping("/partners/{partnerId}/certificate/withdrawal")
class WithdrawCertificate extends PartnerAction {

	private final Certifications certifications;

	private final ProgrammeCalendar calendar;

	WithdrawCertificate(ActionDesk desk, Certifications certifications, ProgrammeCalendar calendar) {
		super(desk, Place.CERTIFICATES, "Withdraw a certificate");
		this.certifications = certifications;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !standing(subject).isEmpty();
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Withdraw a certificate at %s".formatted(subject.name()),
				"It no longer counts from the day that you give. When that leaves too few, the partner may not sell until there are enough again.",
				"Withdraw the certificate", subject.page(),
				List.of(ActionField.choice("certificate", "Certificate", standing(subject).stream().map(each -> new Choice(each.id().toString(),
						PersonNames.withoutAddresses(each.label()))).toList()),
						ActionField.day("withdrawnOn", "Withdrawn on", null, calendar.today()).of(calendar.today()),
						ActionField.shortReason()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var certificate = typed.id("certificate", "Choose the certificate.");
		var on = typed.day("withdrawnOn");
		if (on == null) {
			throw new Refused(Refused.Kind.INVALID, "Give the day of the withdrawal.");
		}
		certifications.withdraw(subject.id(), certificate, on, Objects.requireNonNullElse(typed.text("reason"), ""), recorded);
		return "The certificate is withdrawn from %s on.".formatted(on);
	}

	private List<Certificate> standing(Subject subject) {
		return certifications.certificates(subject.id()).stream().filter(each -> each.withdrawnOn() == null).toList();
	}

}
