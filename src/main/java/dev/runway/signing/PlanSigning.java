package dev.runway.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.notification.SignatureMails;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Reasons;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.PartnershipEnded;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.evidence.JointPlanReports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gets joint plans signed by both sides. Whoever sends one signs it for the vendor; the partner signs with a link that is sent by mail, is
 * good for some days and used up by the signature. The second signature is the milestone.
 */
@Service
@Transactional
public class PlanSigning {

	/** By whom it is recorded that a partner has signed. */
	private static final String BY_LINK = "the partner's signature";

	private final SentPlans sent;

	private final JointPlanReports reports;

	private final RunwayDirectory runways;

	private final PartnerDirectory partners;

	private final SignatureMails mails;

	private final SigningSettings settings;

	private final ProgrammeCalendar calendar;

	PlanSigning(SentPlans sent, JointPlanReports reports, RunwayDirectory runways, PartnerDirectory partners, SignatureMails mails,
			SigningSettings settings, ProgrammeCalendar calendar) {
		this.sent = sent;
		this.reports = reports;
		this.runways = runways;
		this.partners = partners;
		this.mails = mails;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** The plans that were sent to a partner, the last one first. */
	@Transactional(readOnly = true)
	public List<SentPlan> ofPartner(UUID partnerId) {
		return sent.findByPartnerIdOrderBySentAtDesc(partners.known(partnerId).id());
	}

	/** The plan that waits for the partner's signature, if one does. */
	@Transactional(readOnly = true)
	public Optional<SentPlan> waiting(UUID partnerId) {
		return ofPartner(partnerId).stream().filter(SentPlan::open).findFirst();
	}

	/**
	 * Signs a plan for the vendor and sends it to the partner. What could not be recorded if both had signed it today is refused; a plan
	 * that still waits is withdrawn, as another one takes its place.
	 *
	 * @param role as what the sender signs; may be left out
	 * @param origin from where the sender signs
	 */
	public SentPlan send(UUID partnerId, PlanText text, Signatory signatory, @Nullable String role, String origin, Recorded recorded) {
		var runway = runways.lockedOf(partners.known(partnerId));
		var today = calendar.today();
		var vendor = GivenSignature.of(nameOf(recorded.by()), role, today, recorded.at(), origin);
		reports.check(partnerId, text.signed(signatory.name(), today, vendor.words(), today));
		waitingOf(runway.id()).ifPresent(former -> withdraw(former, "Another plan takes its place", recorded));
		sent.flush();
		var link = SigningLink.create();
		var plan = sent.save(new SentPlan(runway.id(), partnerId, sent.countByRunwayId(runway.id()) + 1, text, signatory, vendor, link,
				linkEndsOn(), recorded));
		ask(plan, link);
		return plan;
	}

	/** Sends a new link to the plan that waits; the former one is good no longer. */
	public SentPlan sendAgain(UUID partnerId) {
		var plan = lockedWaiting(partnerId);
		var link = SigningLink.create();
		plan.reachableBy(link, linkEndsOn());
		ask(plan, link);
		return plan;
	}

	/** Takes the plan back that waits, so that nobody can sign it any more. */
	public SentPlan withdraw(UUID partnerId, @Nullable String reason, Recorded recorded) {
		var plan = lockedWaiting(partnerId);
		withdraw(plan, Reasons.required(reason), recorded);
		return plan;
	}

	/** The plan behind a link that is good today. */
	@Transactional(readOnly = true)
	public Optional<SentPlan> behind(String secret) {
		return sent.findByLinkHash(new SigningLink(secret).hash()).filter(plan -> plan.stateOn(calendar.today()) == SentPlan.State.SENT);
	}

	/**
	 * Signs for the partner, and records the plan and its milestone. Somebody without a good link gets nothing; a plan that cannot be recorded
	 * any more is refused, and stays unsigned.
	 *
	 * @param agreed whether the signatory has agreed to sign
	 */
	public Optional<SentPlan> sign(String secret, @Nullable String name, @Nullable String role, boolean agreed, String origin) {
		var found = behind(secret);
		if (found.isEmpty()) {
			return found;
		}
		runways.locked(found.get().runwayId());
		return behind(secret).map(plan -> {
			sign(plan, GivenSignature.of(name, role, calendar.today(), calendar.now(), origin), agreed);
			return plan;
		});
	}

	private void sign(SentPlan plan, GivenSignature signature, boolean agreed) {
		if (signature.role().isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, "Say as what you sign, such as managing director.");
		}
		if (!agreed) {
			throw new Refused(Refused.Kind.INVALID, "Tick that you sign for the partner.");
		}
		var address = plan.address();
		plan.sign(signature);
		var vendor = plan.vendor();
		reports.sign(plan.partnerId(), plan.text().signed(signature.words(), signature.signedOn(), vendor.words(), vendor.signedOn()),
				new Recorded(BY_LINK, Source.PAGE, calendar.now()));
		if (address != null) {
			mails.confirm(plan.id(), new SignatureMails.To(signature.name(), address), partners.partner(plan.partnerId()), lines(plan));
		}
	}

	/** A plan that was recorded by another door needs no signature any more. */
	@EventListener
	void on(MilestoneReached event) {
		if (event.milestone() == Milestone.JOINT_PLAN_SIGNED) {
			waitingOf(event.runwayId()).ifPresent(plan -> withdraw(plan, "A signed plan was recorded", Recorded.byRunway(calendar.now())));
		}
	}

	@EventListener
	void on(PartnershipEnded event) {
		waitingOf(event.runwayId()).ifPresent(plan -> withdraw(plan, "The partnership ended", Recorded.byRunway(calendar.now())));
	}

	private LocalDate linkEndsOn() {
		return calendar.today().plusDays(settings.linkDays());
	}

	private void ask(SentPlan plan, SigningLink link) {
		mails.ask(plan.id(), new SignatureMails.To(plan.signatory(), String.valueOf(plan.address())), partners.partner(plan.partnerId()),
				new SignatureMails.Asked(plan.vendor().name(), link.path(), plan.linkEndsOn()));
	}

	private void withdraw(SentPlan plan, String reason, Recorded recorded) {
		plan.withdraw(reason, calendar.today(), recorded);
	}

	private SentPlan lockedWaiting(UUID partnerId) {
		return waitingOf(runways.lockedOf(partners.known(partnerId)).id())
			.orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "No plan of this partner waits for a signature."));
	}

	private Optional<SentPlan> waitingOf(UUID runwayId) {
		return sent.findByRunwayIdAndLinkHashIsNotNull(runwayId);
	}

	private String nameOf(String userName) {
		return partners.findOwner(userName).map(Owner::name).orElse(userName);
	}

	private static List<String> lines(SentPlan plan) {
		var partner = plan.partner();
		return List.of("Target accounts: " + plan.text().targetAccounts(), "Joint value proposition: " + plan.text().valueProposition(),
				"Deal registration: " + plan.text().dealRegistration(), "Attribution rules: " + plan.text().attributionRules(),
				"Cadence: " + plan.text().cadence(),
				"For the partner: %s, on %s".formatted(partner == null ? "" : partner.words(), partner == null ? "" : partner.signedOn()),
				"For us: %s, on %s".formatted(plan.vendor().words(), plan.vendor().signedOn()));
	}

}
