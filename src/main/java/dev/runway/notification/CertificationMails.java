package dev.runway.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.certification.Certificate;
import dev.runway.certification.CertificatesExpiring;
import dev.runway.certification.Certifications;
import dev.runway.certification.ExpiryNotices;
import dev.runway.certification.SellingRight.State;
import dev.runway.certification.SellingRights;
import dev.runway.certification.SellingRightsChanged;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the owner of a partner when certificates run out, and what becomes of the selling rights. */
@Component
class CertificationMails {

	private final Certifications certifications;

	private final ExpiryNotices notices;

	private final SellingRights rights;

	private final RunwayDirectory runways;

	private final AboutPartners about;

	private final ProgrammeCalendar calendar;

	private final Mails mails;

	CertificationMails(Certifications certifications, ExpiryNotices notices, SellingRights rights, RunwayDirectory runways,
			AboutPartners about, ProgrammeCalendar calendar, Mails mails) {
		this.certifications = certifications;
		this.notices = notices;
		this.rights = rights;
		this.runways = runways;
		this.about = about;
		this.calendar = calendar;
		this.mails = mails;
	}

	/** One mail a day about a partner, with all that was noticed on that day. */
	@ApplicationModuleListener
	void on(CertificatesExpiring event) {
		notices.noticed(event.partnerId(), event.noticedOn())
			.ifPresent(expiring -> running(event.partnerId()).ifPresent(runway -> {
				var model = model(runway);
				model.put("certificates", expiring.certificates().stream().map(this::line).toList());
				model.put("after", expiring.after().words());
				model.put("tooFew", !expiring.after().met());
				model.put("suspends", !expiring.after().met() && rights.granted(event.partnerId()));
				model.put("from", Objects.requireNonNull(expiring.certificates().getLast().expiresOn()).plusDays(1));
				mails.queue(Kind.CERTIFICATES_EXPIRING, about.owner(runway), runway.id(), event.noticedOn().toString(), model);
			}));
	}

	/** The first rights come with milestone 3, which needs no mail; nor does what lies before Runway knew the partner. */
	@ApplicationModuleListener
	void on(SellingRightsChanged event) {
		var history = rights.history(event.partnerId());
		var right = history.get(event.position());
		var again = event.position() > 0 && history.get(event.position() - 1).state() == State.SUSPENDED;
		running(event.partnerId()).filter(runway -> !right.effectiveOn().isBefore(runway.trackedSince())).ifPresent(runway -> {
			if (right.state() == State.SUSPENDED || again) {
				var kind = right.state() == State.SUSPENDED ? Kind.SELLING_RIGHTS_SUSPENDED : Kind.SELLING_RIGHTS_GRANTED;
				var model = model(runway);
				model.put("effectiveOn", right.effectiveOn());
				model.put("standing", right.reason());
				if (right.state() == State.SUSPENDED) {
					model.put("lapsed", lapsed(event.partnerId(), right.effectiveOn()));
				}
				mails.queue(kind, about.owner(runway), runway.id(), String.valueOf(event.position()), model);
			}
		});
	}

	/** What stopped counting on the day, each with the reason. */
	private List<String> lapsed(UUID partnerId, LocalDate on) {
		return certifications.certificates(partnerId)
			.stream()
			.filter(each -> each.endsOn().filter(on::equals).isPresent())
			.map(each -> "%s: %s".formatted(each.label(), each.lapse(on)))
			.toList();
	}

	private ExpiringCertificate line(Certificate certificate) {
		var expiresOn = Objects.requireNonNull(certificate.expiresOn());
		return new ExpiringCertificate(certificate.label(), expiresOn,
				(int) ChronoUnit.DAYS.between(calendar.today(), expiresOn));
	}

	private Map<String, Object> model(Runway runway) {
		var model = new HashMap<String, Object>();
		model.put("partner", about.partner(runway));
		return model;
	}

	private Optional<Runway> running(UUID partnerId) {
		return runways.findRunwayOf(partnerId).filter(runway -> !runway.ended());
	}

	/**
	 * A line of the mail.
	 *
	 * @param name the rep and the certificate
	 */
	record ExpiringCertificate(String name, LocalDate expiresOn, int daysLeft) {

		/** How long it is still valid. */
		public String left() {
			return switch (daysLeft) {
				case 0 -> "last day today";
				case 1 -> "1 day left";
				default -> "%d days left".formatted(daysLeft);
			};
		}

	}

}
