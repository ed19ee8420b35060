package dev.runway.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.certification.GateKeeper.Entered;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to certified reps: records certificates, counts them against the minimum and settles the selling rights. */
@Service
@Transactional
public class Certifications {

	private final PartnerDirectory partners;

	private final GateKeeper keeper;

	private final Gates gates;

	private final RosterStore rosters;

	private final SellingRightLedger ledger;

	private final ProgrammeCalendar calendar;

	Certifications(PartnerDirectory partners, GateKeeper keeper, Gates gates, RosterStore rosters, SellingRightLedger ledger,
			ProgrammeCalendar calendar) {
		this.partners = partners;
		this.keeper = keeper;
		this.gates = gates;
		this.rosters = rosters;
		this.ledger = ledger;
		this.calendar = calendar;
	}

	/** Keeps what a partner that signed on a day must have certified; a later signature opens an ended gate again. */
	public void require(UUID partnerId, Requirement requirement, LocalDate signedOn) {
		keeper.enter(partnerId);
		gates.require(partnerId, requirement, signedOn);
		keeper.leave(keeper.enter(partnerId), calendar.today(), Recorded.byRunway(calendar.now()));
	}

	/** Records what somebody gives of certified reps: all of it or, when something is wrong with one, nothing. */
	public Optional<Standing> record(UUID partnerId, GivenReps given, Recorded recorded) {
		var problems = new ArrayList<>(given.problems(calendar.today()));
		if (given.isEmpty()) {
			problems.add("Send at least one rep.");
		}
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		return record(partnerId, given.certified(calendar.today()), recorded);
	}

	/** Records certificates, each once; a partner whose partnership has ended is refused. */
	public Optional<Standing> record(UUID partnerId, List<CertifiedRep> certified, Recorded recorded) {
		partners.known(partnerId);
		var entered = keeper.enter(partnerId);
		refuseEnded(entered);
		certified.forEach(entered.roster()::put);
		keeper.leave(entered, calendar.today(), recorded);
		return standing(partnerId);
	}

	/** Records a certificate of a rep who is known. */
	public Certificate record(UUID partnerId, UUID repId, GivenRep given, Recorded recorded) {
		partners.known(partnerId);
		var entered = keeper.enter(partnerId);
		refuseEnded(entered);
		var rep = entered.roster().known(repId);
		rep.refuseErased();
		var certificate = given.of(rep);
		var problems = certificate.problems(calendar.today());
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		var put = entered.roster().put(rep, certificate.certified());
		keeper.leave(entered, calendar.today(), recorded);
		return put.certificate();
	}

	/**
	 * Takes certificates of many partners from a file, in a handful of statements for all of them, and says for each row
	 * what became of it.
	 */
	public List<ImportedCertificate.Result> load(List<ImportedCertificate> rows, Recorded recorded) {
		var foreseen = foresee(true);
		var results = foreseen.judge(rows);
		foreseen.record(recorded);
		return results;
	}

	/**
	 * Judges what files tell before it is recorded.
	 *
	 * @param binding whether it will be in the same transaction, so that nobody may change meanwhile what is judged
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ForeseenGates foresee(boolean binding) {
		return new ForeseenGates(keeper, ledger, calendar, rosters.list(), binding);
	}

	/** Withdraws a certificate; when that leaves too few, the selling rights are suspended. */
	public void withdraw(UUID partnerId, UUID certificateId, LocalDate on, String reason, Recorded recorded) {
		partners.known(partnerId);
		var entered = keeper.enter(partnerId);
		var certificate = entered.roster()
			.certificate(certificateId)
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN,
					"The partner has no certificate %s.".formatted(certificateId)));
		if (!on.equals(certificate.withdrawnOn())) {
			WithdrawalRule.check(certificate, on, reason, calendar.today());
			entered.roster().withdraw(certificate, on, reason);
			keeper.leave(entered, on, recorded);
		}
	}

	/** Where a partner stands today; nobody knows before its runway has started. */
	@Transactional(readOnly = true)
	public Optional<Standing> standing(UUID partnerId) {
		return standing(partnerId, calendar.today());
	}

	/** Where a partner stood on a day, by what is known now. */
	@Transactional(readOnly = true)
	public Optional<Standing> standing(UUID partnerId, LocalDate on) {
		var gate = gates.of(partnerId);
		return Optional.ofNullable(gate.requirement())
			.map(requirement -> new Gate(requirement, rosters.of(partnerId).certificates())
				.standing(Objects.requireNonNull(gate.signedOn()), on));
	}

	@Transactional(readOnly = true)
	public List<Certificate> certificates(UUID partnerId) {
		partners.known(partnerId);
		return rosters.of(partnerId).certificates();
	}

	/** What is to be known of those of a partner's certificates that do not count, or not always, by the programme's list: a sentence each. */
	@Transactional(readOnly = true)
	public List<String> remarks(UUID partnerId) {
		return remarks(rosters.of(partnerId).certificates().stream());
	}

	/** The same of certificates that were given. */
	@Transactional(readOnly = true)
	public List<String> remarks(UUID partnerId, Collection<CertifiedRep> given) {
		return remarks(rosters.of(partnerId).certificates().stream().filter(each -> given.stream().anyMatch(each::is)));
	}

	private static List<String> remarks(Stream<Certificate> certificates) {
		return certificates.map(Certificate::remark).filter(Objects::nonNull).distinct().toList();
	}

	private static void refuseEnded(Entered entered) {
		entered.ended().ifPresent(problem -> {
			throw new Refused(Refused.Kind.CONFLICT, problem);
		});
	}

}
