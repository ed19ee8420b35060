package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.ProgrammeDay;
import dev.runway.partner.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to certified reps: records certificates, counts them against the minimum and settles the selling rights. */
@Service
@Transactional
public class Certifications {

	private final PartnerDirectory partners;

	private final Reps reps;

	private final Certificates certificates;

	private final Gates gates;

	private final SellingRights rights;

	private final ProgrammeDay day;

	private final ApplicationEventPublisher events;

	Certifications(PartnerDirectory partners, Reps reps, Certificates certificates, Gates gates, SellingRights rights,
			ProgrammeDay day, ApplicationEventPublisher events) {
		this.partners = partners;
		this.reps = reps;
		this.certificates = certificates;
		this.gates = gates;
		this.rights = rights;
		this.day = day;
		this.events = events;
	}

	/** Keeps what a partner that signed on a day must have certified; a later signature opens an ended gate again. */
	public void require(UUID partnerId, Requirement requirement, LocalDate signedOn) {
		gates.lock(partnerId);
		gates.require(partnerId, requirement, signedOn);
		settle(partnerId, "runway", "PROCESS");
	}

	/** Records certificates, each once; a partner whose partnership has ended is refused. */
	public Optional<Standing> record(UUID partnerId, List<CertifiedRep> certified, String by, String source) {
		refuseUnknown(partnerId);
		var gate = gates.lock(partnerId);
		if (gate.endedOn() != null) {
			throw new Refused(Refused.Kind.CONFLICT,
					"The partnership ended on %s; certificates can be recorded again once the partner has signed again."
						.formatted(gate.endedOn()));
		}
		certified.forEach(each -> certificates.put(reps.put(partnerId, each), each, day.now(), by, source));
		settle(partnerId, by, source);
		return standing(partnerId);
	}

	/** Withdraws a certificate; when that leaves too few, the selling rights are suspended. */
	public void withdraw(UUID partnerId, UUID certificateId, LocalDate on, String reason, String by, String source) {
		refuseUnknown(partnerId);
		gates.lock(partnerId);
		var certificate = certificates.find(partnerId, certificateId)
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN,
					"The partner has no certificate %s.".formatted(certificateId)));
		if (!on.equals(certificate.withdrawnOn())) {
			WithdrawalRule.check(certificate, on, reason, day.today());
			var met = met(partnerId);
			certificates.withdraw(certificateId, on, reason, day.now(), by, source);
			if (met && !met(partnerId)) {
				rights.suspend(partnerId, standing(partnerId).orElseThrow().words(), on, by, source);
			}
		}
	}

	/** Where a partner stands today; nobody knows before its runway has started. */
	@Transactional(readOnly = true)
	public Optional<Standing> standing(UUID partnerId) {
		var gate = gates.of(partnerId);
		return Optional.ofNullable(gate.requirement())
			.map(requirement -> new Gate(requirement, certificates.of(partnerId))
				.standing(Objects.requireNonNull(gate.signedOn()), day.today()));
	}

	@Transactional(readOnly = true)
	public List<Certificate> certificates(UUID partnerId) {
		refuseUnknown(partnerId);
		return certificates.of(partnerId);
	}

	private boolean met(UUID partnerId) {
		return standing(partnerId).filter(Standing::met).isPresent();
	}

	/** Grants the rights as soon as enough reps are certified, and says so to whoever waits for it. */
	private void settle(UUID partnerId, String by, String source) {
		var gate = gates.of(partnerId);
		standing(partnerId).filter(standing -> standing.met() && gate.endedOn() == null).ifPresent(standing -> {
			rights.grant(partnerId, standing.words(), metAgainOn(partnerId, standing), by, source);
			events.publishEvent(new CertificationMet(partnerId, Objects.requireNonNull(standing.metOn()), source));
		});
	}

	/** The day from which the rights hold: when the minimum was met, and not before the last change of the rights. */
	private LocalDate metAgainOn(UUID partnerId, Standing standing) {
		var metOn = Objects.requireNonNull(standing.metOn());
		var last = rights.current(partnerId).map(SellingRight::effectiveOn).orElse(metOn);
		return last.isAfter(metOn)
				? new Gate(standing.required(), certificates.of(partnerId)).firstMet(last, day.today()).orElse(day.today())
				: metOn;
	}

	private void refuseUnknown(UUID partnerId) {
		if (partners.find(partnerId).isEmpty()) {
			throw new Refused(Refused.Kind.UNKNOWN, "There is no partner %s.".formatted(partnerId));
		}
	}

}
