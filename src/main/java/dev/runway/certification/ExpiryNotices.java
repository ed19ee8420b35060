package dev.runway.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.certification.GateKeeper.Entered;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices certificates before they run out: those without which too few reps of their role would be certified, or just
 * enough. Each is noticed once per lead, and those of one partner at most once a day.
 */
@Service
@Transactional
public class ExpiryNotices {

	private static final String ADD = """
			insert into certification.expiry_notices (certificate_id, last_day, lead_days, noticed_on)
			values (:certificateId, :lastDay, :leadDays, :noticedOn)
			on conflict do nothing
			""";

	private static final String NOTICED = """
			select distinct notice.certificate_id
			from certification.expiry_notices notice
			join certification.certificates c on c.id = notice.certificate_id
			join certification.reps r on r.id = c.rep_id
			where r.partner_id = :partnerId and notice.noticed_on = :noticedOn
			""";

	private final GateKeeper keeper;

	private final Gates gates;

	private final RosterStore rosters;

	private final CertificationSettings settings;

	private final ProgrammeCalendar calendar;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ExpiryNotices(GateKeeper keeper, Gates gates, RosterStore rosters, CertificationSettings settings, ProgrammeCalendar calendar,
			JdbcClient jdbc, ApplicationEventPublisher events) {
		this.keeper = keeper;
		this.gates = gates;
		this.rosters = rosters;
		this.settings = settings;
		this.calendar = calendar;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Looks at one partner, once a day. */
	void look(UUID partnerId) {
		var today = calendar.today();
		var entered = keeper.enter(partnerId);
		if (!today.equals(entered.gate().lookedOn())) {
			gates.lookedAt(partnerId, today);
			var noticed = due(entered, today).stream().filter(certificate -> notice(certificate, today)).count();
			if (noticed > 0) {
				events.publishEvent(new CertificatesExpiring(partnerId, today));
			}
		}
	}

	/** What was noticed on a day, still counts and is still to run out, the first to run out first, and how the partner will stand then. */
	@Transactional(readOnly = true)
	public Optional<Expiring> noticed(UUID partnerId, LocalDate on) {
		var gate = gates.of(partnerId);
		var certificates = rosters.of(partnerId).certificates();
		var ids = jdbc.sql(NOTICED).param("partnerId", partnerId).param("noticedOn", on).query(UUID.class).set();
		var expiring = certificates.stream()
			.filter(each -> ids.contains(each.id()) && each.countsOn(calendar.today()) && each.lastDay().isPresent())
			.sorted(Comparator.comparing(ExpiryNotices::lastDay))
			.toList();
		return Optional.ofNullable(gate.requirement())
			.filter(requirement -> gate.endedOn() == null && !expiring.isEmpty())
			.map(requirement -> new Expiring(expiring, new Gate(requirement, certificates)
				.standing(Objects.requireNonNull(gate.signedOn()), lastDay(expiring.getLast()).plusDays(1))));
	}

	/** The certificates that expire or are retired soon, and are needed. */
	private List<Certificate> due(Entered entered, LocalDate today) {
		var requirement = entered.gate().requirement();
		if (requirement == null || entered.gate().endedOn() != null) {
			return List.of();
		}
		var gate = new Gate(requirement, entered.roster().certificates());
		return gate.certificates()
			.stream()
			.filter(each -> each.countsOn(today)
					&& each.lastDay().filter(day -> !day.isAfter(today.plusDays(settings.longestLead()))).isPresent())
			.filter(gate::isNeeded)
			.toList();
	}

	/** Keeps that a certificate was noticed, for each lead that has begun, and says whether one of them was new. */
	private boolean notice(Certificate certificate, LocalDate today) {
		return settings.expiryNoticeDays()
			.stream()
			.filter(lead -> !lastDay(certificate).minusDays(lead).isAfter(today))
			.mapToInt(lead -> jdbc.sql(ADD)
				.param("certificateId", certificate.id())
				.param("lastDay", lastDay(certificate))
				.param("leadDays", lead)
				.param("noticedOn", today)
				.update())
			.sum() > 0;
	}

	private static LocalDate lastDay(Certificate certificate) {
		return certificate.lastDay().orElseThrow();
	}

	/**
	 * Certificates that run out soon.
	 *
	 * @param after how the partner stands once the last of them has run out, if nothing takes their place
	 */
	public record Expiring(List<Certificate> certificates, Standing after) {
	}

}
