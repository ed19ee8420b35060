package dev.runway.dashboard.action.certification;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.certification.Certifications;
import dev.runway.certification.GivenRep;
import dev.runway.certification.GivenReps;
import dev.runway.certification.Role;
import dev.runway.certification.Standing;
import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.Choice;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.standing.PartnerStanding.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records a certificate of a rep, who need not be known before. */
@Controller
@RequestMapping("/partners/{partnerId}/certificate")
class RecordCertificate extends PartnerAction {

	private final Certifications certifications;

	private final ProgrammeCalendar calendar;

	RecordCertificate(ActionDesk desk, Certifications certifications, ProgrammeCalendar calendar) {
		super(desk, Place.CERTIFICATES, "Record a certificate");
		this.certifications = certifications;
		this.calendar = calendar;
	}

	@Override
	protected boolean fits(Subject subject) {
		return !subject.is(State.ENDED);
	}

	@Override
	protected ActionForm form(Subject subject) {
		return new ActionForm("Record a certificate at %s".formatted(subject.name()),
				"It counts from the day on which it was issued, if it is one that the programme counts. With enough of them the partner may sell, and the milestone is reached.", "Record the certificate",
				subject.page(),
				List.of(ActionField.line("name", "Name of the rep").optional(),
						ActionField.mail("email", "Mail address of the rep").hint("It tells reps of one name apart. Give it, or the name, or both.").optional(),
						ActionField.choice("role", "Certified as", Choice.of(Role::label, Role.values())),
						ActionField.line("certificate", "Certificate"), ActionField.day("issuedOn", "Issued on", null, calendar.today()),
						ActionField.day("expiresOn", "Valid until", null, null).optional(),
						ActionField.line("certificateUrl", "Where it can be seen").hint("A web address.").optional()));
	}

	@Override
	protected String act(Subject subject, Typed typed, Recorded recorded) {
		var given = new GivenRep(typed.text("name"), typed.text("email"), typed.text("role"), typed.text("certificate"), typed.day("issuedOn"),
				typed.day("expiresOn"), typed.text("certificateUrl"));
		var told = certifications.record(subject.id(), new GivenReps(List.of(given)), recorded)
			.map(Standing::words)
			.map("The certificate is recorded: %s."::formatted)
			.orElse("The certificate is recorded.");
		return String.join(" ", Stream.concat(Stream.of(told), certifications.remarks(subject.id(), List.of(given.certified())).stream()).toList());
	}

}
