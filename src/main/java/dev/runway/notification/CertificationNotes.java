package dev.runway.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.certification.Certificate;
import dev.runway.certification.CertificatesExpiring;
import dev.runway.certification.CertificatesLapsed;
import dev.runway.certification.Certifications;
import dev.runway.certification.ExpiryNotices;
import dev.runway.certification.SellingRight;
import dev.runway.certification.SellingRight.State;
import dev.runway.certification.SellingRights;
import dev.runway.certification.SellingRightsChanged;
import dev.runway.certification.Standing;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the mail of the day tells owners of certificates that run out, and of what becomes of the selling rights. */
@Component
class CertificationNotes implements ItemWriter {

	private final Certifications certifications;

	private final ExpiryNotices notices;

	private final SellingRights rights;

	private final RunwayDirectory runways;

	private final AboutPartners about;

	private final ProgrammeCalendar calendar;

	private final Notes notes;

	private final Items items;

	CertificationNotes(Certifications certifications, ExpiryNotices notices, SellingRights rights, RunwayDirectory runways,
			AboutPartners about, ProgrammeCalendar calendar, Notes notes, Items items) {
		this.certifications = certifications;
		this.notices = notices;
		this.rights = rights;
		this.runways = runways;
		this.about = about;
		this.calendar = calendar;
		this.notes = notes;
		this.items = items;
	}

	@ApplicationModuleListener
	void on(CertificatesExpiring event) {
		running(event.partnerId()).ifPresent(
				runway -> notes.add(Topic.CERTIFICATES_EXPIRING, owner(runway), runway.id(), event.noticedOn().toString()));
	}

	/** What ran out before Runway knew the partner is not told. */
	@ApplicationModuleListener
	void on(CertificatesLapsed event) {
		running(event.partnerId()).ifPresent(runway -> certifications.certificates(event.partnerId())
			.stream()
			.filter(each -> each.ranOut(calendar.today()) && !lastDay(each).isBefore(runway.trackedSince()))
			.forEach(each -> notes.add(Topic.CERTIFICATE_LAPSED, owner(runway), runway.id(), each.id().toString())));
	}

	/** The first rights come with milestone 3, which needs no word; nor does what lies before Runway knew the partner. */
	@ApplicationModuleListener
	void on(SellingRightsChanged event) {
		var history = rights.history(event.partnerId());
		var right = history.get(event.position());
		var again = event.position() > 0 && history.get(event.position() - 1).state() == State.SUSPENDED;
		running(event.partnerId()).filter(runway -> !right.effectiveOn().isBefore(runway.trackedSince())).ifPresent(runway -> {
			if (right.state() == State.SUSPENDED || again) {
				notes.add(right.state() == State.SUSPENDED ? Topic.SELLING_RIGHTS_SUSPENDED : Topic.SELLING_RIGHTS_GRANTED,
						owner(runway), runway.id(), String.valueOf(event.position()));
			}
		});
	}

	@Override
	public Set<Topic> topics() {
		return Set.of(Topic.CERTIFICATES_EXPIRING, Topic.CERTIFICATE_LAPSED, Topic.SELLING_RIGHTS_SUSPENDED, Topic.SELLING_RIGHTS_GRANTED);
	}

	@Override
	public Optional<Item> item(Note note, Recipient reader) {
		return runways.find(note.runway())
			.filter(runway -> !runway.ended())
			.flatMap(runway -> switch (note.topic()) {
				case CERTIFICATES_EXPIRING -> expiring(note, runway, reader);
				case CERTIFICATE_LAPSED -> lapsed(note, runway, reader);
				default -> right(note, runway, reader);
			});
	}

	/** One by which the rights were suspended stands in what is told of that. */
	private Optional<Item> lapsed(Note note, Runway runway, Recipient reader) {
		var suspendedOn = rights.current(runway.partnerId()).filter(right -> right.state() == State.SUSPENDED).map(SellingRight::effectiveOn);
		return certifications.certificates(runway.partnerId())
			.stream()
			.filter(each -> each.id().toString().equals(note.occasion()) && each.ranOut(calendar.today())
					&& suspendedOn.filter(on -> isMissing(each, on)).isEmpty())
			.findFirst()
			.map(certificate -> {
				var model = about.model(runway);
				model.put("certificate", certificate.label());
				model.put("expiredOn", lastDay(certificate));
				model.put("how", certificate.whyNotOn(calendar.today()).orElse(""));
				model.put("standing", certifications.standing(runway.partnerId()).map(Standing::words).orElse(""));
				return items.of(Section.NEWS, note, 2, reader, about.partner(runway).name(), model);
			});
	}

	private static LocalDate lastDay(Certificate certificate) {
		return certificate.lastDay().orElseThrow();
	}

	private Optional<Item> expiring(Note note, Runway runway, Recipient reader) {
		return notices.noticed(runway.partnerId(), LocalDate.parse(note.occasion())).map(expiring -> {
			var model = about.model(runway);
			model.put("certificates", expiring.certificates().stream().map(this::line).toList());
			model.put("after", expiring.after().words());
			model.put("tooFew", !expiring.after().met());
			model.put("suspends", !expiring.after().met() && rights.granted(runway.partnerId()));
			model.put("from", lastDay(expiring.certificates().getLast()).plusDays(1));
			return items.of(Section.NEWS, note, 2, reader, about.partner(runway).name(), model);
		});
	}

	/** The rights as they stand: what was followed by something else is told no more. */
	private Optional<Item> right(Note note, Runway runway, Recipient reader) {
		var history = rights.history(runway.partnerId());
		var position = Integer.parseInt(note.occasion());
		return Optional.of(position).filter(last -> last == history.size() - 1).map(history::get).map(right -> {
			var model = about.model(runway);
			model.put("effectiveOn", right.effectiveOn());
			model.put("standing", right.reason());
			if (right.state() == State.SUSPENDED) {
				model.put("lapsed", lapsed(runway.partnerId(), right.effectiveOn()));
			}
			return items.of(Section.NEWS, note, 3, reader, about.partner(runway).name(), model);
		});
	}

	/** What stopped counting on the day or does not count by the programme's list, each with the reason. */
	private List<String> lapsed(UUID partnerId, LocalDate on) {
		return certifications.certificates(partnerId)
			.stream()
			.filter(each -> isMissing(each, on))
			.flatMap(each -> each.whyNotOn(on).map(why -> "%s: %s".formatted(each.label(), why)).stream())
			.toList();
	}

	private static boolean isMissing(Certificate certificate, LocalDate on) {
		return certificate.endsOn().filter(on::equals).isPresent() || certificate.withheldOn(on);
	}

	private ExpiringCertificate line(Certificate certificate) {
		var lastDay = lastDay(certificate);
		return new ExpiringCertificate(certificate.label(), lastDay, certificate.end(),
				(int) ChronoUnit.DAYS.between(calendar.today(), lastDay));
	}

	private Recipient owner(Runway runway) {
		return Recipient.of(about.owner(runway));
	}

	private Optional<Runway> running(UUID partnerId) {
		return runways.findRunwayOf(partnerId).filter(runway -> !runway.ended());
	}

	/**
	 * A line of the item.
	 *
	 * @param name the rep and the certificate
	 * @param expiresOn the last day on which it counts
	 * @param end how that day comes: it expires, or it is retired and replaced by another one
	 */
	record ExpiringCertificate(String name, LocalDate expiresOn, String end, int daysLeft) {

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
