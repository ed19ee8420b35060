package dev.runway.dashboard.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.certification.Certificate;
import dev.runway.certification.Certifications;
import dev.runway.certification.SellingRights;
import dev.runway.dashboard.action.Link;
import dev.runway.deal.Deal;
import dev.runway.deal.DealKind;
import dev.runway.deal.DealStep;
import dev.runway.deal.DealViewers;
import dev.runway.deal.Deals;
import dev.runway.partner.PersonNames;
import dev.runway.plan.JointPlan;
import dev.runway.plan.Plans;
import dev.runway.plan.RecordedPlan;
import dev.runway.plan.Signature;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.signing.PlanSigning;
import dev.runway.signing.SentPlan;
import dev.runway.standing.PartnerStanding;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Whether a partner may sell, who is certified, what it sells and what was agreed: each to those who may read it. */
@Component
class SellingSection {

	private static final int SHOWN = 20;

	private final SellingRights rights;

	private final Certifications certifications;

	private final Deals deals;

	private final DealViewers dealViewers;

	private final Plans plans;

	private final PlanSigning signing;

	private final ProgrammeCalendar calendar;

	SellingSection(SellingRights rights, Certifications certifications, Deals deals, DealViewers dealViewers, Plans plans,
			PlanSigning signing, ProgrammeCalendar calendar) {
		this.rights = rights;
		this.certifications = certifications;
		this.deals = deals;
		this.dealViewers = dealViewers;
		this.plans = plans;
		this.signing = signing;
		this.calendar = calendar;
	}

	/**
	 * Adds it to a page.
	 *
	 * @param insider whether the viewer may read reps and plans
	 */
	void addTo(ModelMap model, PartnerStanding standing, boolean insider, HttpServletRequest viewer) {
		var id = standing.partnerId();
		model.addAttribute("rights", rights.report(id));
		var lines = certifications.certificates(id)
			.stream()
			.map(certificate -> CertificateLine.of(certificate, insider, calendar.today()))
			.sorted(Comparator.comparing(CertificateLine::issuedOn, Comparator.reverseOrder()))
			.collect(Collectors.partitioningBy(CertificateLine::counts));
		addTo(model, "certificates", lines.getOrDefault(true, List.of()));
		addTo(model, "lapsed", lines.getOrDefault(false, List.of()));
		var withMoney = dealViewers.seeMoneyOf(id, viewer);
		addTo(model, "deals", deals.of(id).reversed().stream().map(deal -> DealLine.of(deal, withMoney)).toList());
		model.addAttribute("withMoney", withMoney);
		if (insider) {
			model.addAttribute("plan", plans.ofPartner(id)
				.stream()
				.filter(recorded -> recorded.runwayId().equals(standing.runwayId()))
				.map(RecordedPlan::plan)
				.map(SellingSection::withoutAddresses)
				.findFirst()
				.orElse(null));
			model.addAttribute("sentPlan", signing.ofPartner(id).stream().findFirst().map(this::words).orElse(null));
		}
	}

	/** How the plan stands that was sent last; nothing once both have signed it. */
	private @Nullable String words(SentPlan plan) {
		return switch (plan.stateOn(calendar.today())) {
			case SENT -> "%s has signed plan %d and sent it to %s on %s, who can sign until %s.".formatted(plan.vendor().name(), plan.number(),
					plan.signatory(), plan.vendor().signedOn(), plan.linkEndsOn());
			case EXPIRED -> "%s has not signed plan %d, and the link was good until %s.".formatted(plan.signatory(), plan.number(), plan.linkEndsOn());
			case WITHDRAWN -> "Plan %d, which was sent to %s, was taken back on %s: %s".formatted(plan.number(), plan.signatory(), plan.withdrawnOn(),
					PersonNames.withoutAddresses(String.valueOf(plan.withdrawalReason())));
			case SIGNED -> null;
		};
	}

	/** The first lines of a list, and how many more there are. */
	private static void addTo(ModelMap model, String name, List<?> lines) {
		model.addAttribute(name, lines.stream().limit(SHOWN).toList());
		model.addAttribute("more" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), Math.max(0, lines.size() - SHOWN));
	}

	static JointPlan withoutAddresses(JointPlan plan) {
		return new JointPlan(PersonNames.withoutAddresses(plan.targetAccounts()), PersonNames.withoutAddresses(plan.valueProposition()),
				PersonNames.withoutAddresses(plan.dealRegistration()), PersonNames.withoutAddresses(plan.attributionRules()),
				PersonNames.withoutAddresses(plan.cadence()), withoutAddresses(plan.partner()), withoutAddresses(plan.vendor()));
	}

	private static Signature withoutAddresses(Signature signature) {
		return new Signature(PersonNames.withoutAddresses(signature.by()), signature.on());
	}

	/**
	 * A certificate.
	 *
	 * @param holder the rep, by name where the viewer may read that
	 * @param counts whether it counts today
	 * @param until how long it counts, or why it does not
	 */
	record CertificateLine(String holder, String role, String certificate, LocalDate issuedOn, boolean counts, String until) {

		static CertificateLine of(Certificate certificate, boolean named, LocalDate today) {
			var not = certificate.whyNotOn(today);
			var name = named ? certificate.name() : null;
			return new CertificateLine(name == null ? "A rep" : PersonNames.withoutAddresses(name), certificate.role().label(),
					PersonNames.withoutAddresses(certificate.certificate()), certificate.issuedOn(), not.isEmpty(),
					not.orElseGet(() -> certificate.lastDay().map(day -> "counts, and " + certificate.end()).orElse("counts")));
		}

	}

	/**
	 * A deal.
	 *
	 * @param possible what can be done with it, as the doors call it
	 * @param amount what is expected
	 * @param booked what it brought
	 */
	record DealLine(UUID id, List<String> possible, String name, @Nullable String customer, String kind, String state, LocalDate registeredOn, @Nullable String stage,
			@Nullable String amount, @Nullable String booked) {

		static DealLine of(Deal deal, boolean withMoney) {
			return new DealLine(deal.id(), DealStep.possibleWith(deal), PersonNames.withoutAddresses(deal.name()),
					deal.customer() == null ? null : PersonNames.withoutAddresses(deal.customer()),
					deal.kind() == DealKind.REFERRAL ? "referral" : "registration", deal.state().label(), deal.registeredOn(),
					deal.stage() == null ? null : PersonNames.withoutAddresses(deal.stage()),
					withMoney && deal.amount() != null ? deal.amount().words() : null,
					withMoney && deal.booked() != null ? deal.booked().words() : null);
		}

		/** The ways to what can be done with it, of those to what somebody may do with deals. */
		public List<Link> steps(List<Link> ways) {
			return ways.stream()
				.filter(way -> possible.stream().anyMatch(step -> way.address().endsWith("/" + step)))
				.map(way -> new Link(way.label(), "%s?deal=%s".formatted(way.address(), id)))
				.toList();
		}

	}

}
