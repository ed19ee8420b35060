package dev.runway.runway.evidence;

import java.time.LocalDate;
import java.util.List;

import dev.runway.certification.GivenRep;
import dev.runway.certification.GivenReps;
import dev.runway.deal.Progression;
import dev.runway.runway.Milestone;
import dev.runway.runway.Missing;
import org.jspecify.annotations.Nullable;

/** What a person typed to show that a milestone is true. Everything may be missing or wrong: a form proves nothing. */
public sealed interface Evidence {

	Milestone milestone();

	/** The day on which it is said to have happened; none where it follows from something else. */
	@Nullable LocalDate day();

	/** Names in whole sentences what is missing or wrong, field by field. */
	List<String> problems(EvidenceFacts facts);

	/** The agreement is executed and the portal access is set up. */
	record Agreement(@Nullable LocalDate executedOn, @Nullable Boolean portalAccess) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.AGREEMENT_SIGNED;
		}

		@Override
		public @Nullable LocalDate day() {
			return executedOn;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return new Missing().all(facts.problemsOf("the agreement's execution", executedOn))
				.unless(portalAccess, "Set up the portal access and tick it.")
				.list();
		}

	}

	/** Log-ins are issued, the kickoff was held and the first content path is assigned. */
	record Onboarding(@Nullable Boolean loginsIssued, @Nullable LocalDate kickoffHeldOn, @Nullable String contentPath,
			@Nullable LocalDate completedOn) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.ONBOARDING_DONE;
		}

		@Override
		public @Nullable LocalDate day() {
			return completedOn;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return new Missing().unless(loginsIssued, "Issue the portal log-ins and tick it.")
				.unless(kickoffHeldOn != null, "Give the day of the kickoff.")
				.name(contentPath, "Name the first content path.")
				.unless(kickoffHeldOn == null || completedOn == null || !kickoffHeldOn.isAfter(completedOn),
						"The kickoff cannot be later than the day on which onboarding was done.")
				.all(facts.problemsOf("the end of onboarding", completedOn))
				.list();
		}

	}

	/** The reps that are certified; whether they are enough is for the gate to say. */
	record Certification(@Nullable List<@Nullable GivenRep> reps) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.CERTIFICATION_DONE;
		}

		@Override
		public @Nullable LocalDate day() {
			return null;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return given().problems(facts.today());
		}

		GivenReps given() {
			return new GivenReps(reps);
		}

	}

	/**
	 * The joint go-to-market plan is complete and signed by both sides; the later signature counts.
	 *
	 * @param firstDealTargetWeeks the first-deal target, counted from the signing date; what differs from it as it stands is a
	 * new one
	 */
	record JointPlan(@Nullable String targetAccounts, @Nullable String valueProposition,
			@Nullable String dealRegistration, @Nullable String attributionRules, @Nullable String cadence,
			@Nullable String partnerSignedBy, @Nullable LocalDate partnerSignedOn, @Nullable String vendorSignedBy,
			@Nullable LocalDate vendorSignedOn, @Nullable Integer firstDealTargetWeeks) implements Evidence {

		private static final int MAX_WEEKS = 104;

		@Override
		public Milestone milestone() {
			return Milestone.JOINT_PLAN_SIGNED;
		}

		@Override
		public @Nullable LocalDate day() {
			return partnerSignedOn == null || vendorSignedOn == null || partnerSignedOn.isBefore(vendorSignedOn) ? vendorSignedOn
					: partnerSignedOn;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return new Missing().text(targetAccounts, "Name the target accounts.")
				.text(valueProposition, "Write down the joint value proposition.")
				.text(dealRegistration, "Describe how deals are registered.")
				.text(attributionRules, "Describe the attribution rules.")
				.text(cadence, "Choose the cadence.")
				.name(partnerSignedBy, "Say who signed for the partner.")
				.all(facts.problemsOf("the partner's signature", partnerSignedOn))
				.all(facts.problemsBefore(Milestone.AGREEMENT_SIGNED, "the partner's signature", partnerSignedOn))
				.name(vendorSignedBy, "Say who signed for the vendor.")
				.all(facts.problemsOf("the vendor's signature", vendorSignedOn))
				.all(facts.problemsBefore(Milestone.AGREEMENT_SIGNED, "the vendor's signature", vendorSignedOn))
				.all(targetProblems(facts))
				.list();
		}

		private List<String> targetProblems(EvidenceFacts facts) {
			if (firstDealTargetWeeks == null || firstDealTargetWeeks == facts.firstDealTargetWeeks()) {
				return List.of();
			}
			if (firstDealTargetWeeks < 1 || firstDealTargetWeeks > MAX_WEEKS) {
				return List.of("Give the first-deal target in weeks after the signature, from 1 to %d.".formatted(MAX_WEEKS));
			}
			var targetOn = facts.signedOn().plusWeeks(firstDealTargetWeeks);
			if (targetOn.isAfter(facts.clockEndsOn()) && !facts.clockEndsOn().isBefore(facts.today())) {
				return List.of("The first-deal target of %d weeks ends on %s, after the clock, which ends on %s.".formatted(firstDealTargetWeeks,
						targetOn, facts.clockEndsOn()));
			}
			return partnerSignedOn != null && targetOn.isBefore(partnerSignedOn)
					|| vendorSignedOn != null && targetOn.isBefore(vendorSignedOn)
							? List.of("The first-deal target of %d weeks ends on %s, before the plan is signed."
								.formatted(firstDealTargetWeeks, targetOn))
							: List.of();
		}

	}

	/** The first deal is registered; the amount may not be known yet. */
	record FirstDeal(@Nullable String dealName, @Nullable String customer, @Nullable LocalDate registeredOn,
			@Nullable String amount, @Nullable String currency) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.FIRST_DEAL_REGISTERED;
		}

		@Override
		public @Nullable LocalDate day() {
			return registeredOn;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return new Missing().name(dealName, "Name the deal.")
				.name(customer, "Name the end customer.")
				.all(facts.problemsOf("the registration", registeredOn))
				.optionalMoney(amount, currency)
				.list();
		}

	}

	/**
	 * The first deal is won and its revenue booked.
	 *
	 * @param stage a later stage to which the deal moved before, if somebody says so
	 */
	record ClosedWon(@Nullable String dealName, @Nullable String amount, @Nullable String currency,
			@Nullable LocalDate closedOn, @Nullable Boolean revenueBooked, @Nullable String stage,
			@Nullable LocalDate progressedOn) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.FIRST_CLOSED_WON;
		}

		@Override
		public @Nullable LocalDate day() {
			return closedOn;
		}

		@Override
		public List<String> problems(EvidenceFacts facts) {
			return new Missing().name(dealName, "Name the deal.")
				.money(amount, currency, "Give the booked amount.")
				.all(facts.problemsOf("the closing", closedOn))
				.all(facts.problemsBefore(Milestone.FIRST_DEAL_REGISTERED, "the closing", closedOn))
				.unless(revenueBooked, "Book the revenue and tick it.")
				.all(progressed() ? progressionProblems(facts) : List.of())
				.list();
		}

		boolean progressed() {
			return stage != null && !stage.isBlank() || progressedOn != null;
		}

		private List<String> progressionProblems(EvidenceFacts facts) {
			return Progression.problems(stage, progressedOn,
					facts.reachedOn(Milestone.FIRST_DEAL_REGISTERED).orElse(facts.signedOn()), closedOn, facts.today());
		}

	}

}
