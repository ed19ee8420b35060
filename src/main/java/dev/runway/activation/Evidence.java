package dev.runway.activation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a person typed to show that a milestone is true. Everything may be missing: a form proves nothing. */
public sealed interface Evidence {

	Milestone milestone();

	/** The day on which the milestone happened, as far as it is known. */
	@Nullable LocalDate occurredOn();

	/** Names in whole sentences what is missing or wrong, apart from the day itself. */
	List<String> missing(Targets targets);

	/** The agreement is executed and the portal access is set up. */
	record Agreement(@Nullable LocalDate executedOn, @Nullable Boolean portalAccess) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.AGREEMENT_SIGNED;
		}

		@Override
		public @Nullable LocalDate occurredOn() {
			return executedOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().unless(portalAccess, "Set up the portal access and tick it.").list();
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
		public @Nullable LocalDate occurredOn() {
			return completedOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().unless(loginsIssued, "Issue the portal log-ins and tick it.")
				.unless(kickoffHeldOn != null, "Give the day of the kickoff.")
				.text(contentPath, "Name the first content path.")
				.unless(kickoffHeldOn == null || completedOn == null || !kickoffHeldOn.isAfter(completedOn),
						"The kickoff cannot be later than the day on which onboarding was done.")
				.list();
		}

	}

	/** Enough reps are certified per role. */
	record Certification(@Nullable Integer salesReps, @Nullable Integer salesEngineers, @Nullable LocalDate completedOn)
			implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.CERTIFICATION_DONE;
		}

		@Override
		public @Nullable LocalDate occurredOn() {
			return completedOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().atLeast(targets.salesReps(), salesReps, "sales reps")
				.atLeast(targets.salesEngineers(), salesEngineers, "sales engineers")
				.list();
		}

	}

	/** The joint go-to-market plan is complete and signed by both sides; the later signature counts. */
	record JointPlan(@Nullable String targetAccounts, @Nullable String valueProposition,
			@Nullable String dealRegistration, @Nullable String attributionRules, @Nullable String cadence,
			@Nullable String partnerSignedBy, @Nullable LocalDate partnerSignedOn, @Nullable String vendorSignedBy,
			@Nullable LocalDate vendorSignedOn) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.JOINT_PLAN_SIGNED;
		}

		@Override
		public @Nullable LocalDate occurredOn() {
			if (partnerSignedOn == null || vendorSignedOn == null) {
				return null;
			}
			return partnerSignedOn.isAfter(vendorSignedOn) ? partnerSignedOn : vendorSignedOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().text(targetAccounts, "Name the target accounts.")
				.text(valueProposition, "Write down the joint value proposition.")
				.text(dealRegistration, "Describe how deals are registered.")
				.text(attributionRules, "Describe the attribution rules.")
				.text(cadence, "Choose the cadence.")
				.text(partnerSignedBy, "Say who signed for the partner.")
				.text(vendorSignedBy, "Say who signed for the vendor.")
				.list();
		}

	}

	/** The first deal is registered; the amount may not be known yet. */
	record FirstDeal(@Nullable String dealName, @Nullable String customer, @Nullable LocalDate registeredOn,
			@Nullable BigDecimal amount, @Nullable String currency) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.FIRST_DEAL_REGISTERED;
		}

		@Override
		public @Nullable LocalDate occurredOn() {
			return registeredOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().text(dealName, "Name the deal.")
				.text(customer, "Name the end customer.")
				.unless(amount == null || Missing.isMoney(amount, currency),
						"Give the amount as a positive number with a currency, or leave it empty.")
				.list();
		}

	}

	/** The first deal is won and its revenue booked. */
	record ClosedWon(@Nullable String dealName, @Nullable BigDecimal amount, @Nullable String currency,
			@Nullable LocalDate closedOn, @Nullable Boolean revenueBooked) implements Evidence {

		@Override
		public Milestone milestone() {
			return Milestone.FIRST_CLOSED_WON;
		}

		@Override
		public @Nullable LocalDate occurredOn() {
			return closedOn;
		}

		@Override
		public List<String> missing(Targets targets) {
			return new Missing().text(dealName, "Name the deal.")
				.unless(Missing.isMoney(amount, currency), "Give the booked amount as a positive number with a currency.")
				.unless(revenueBooked, "Book the revenue and tick it.")
				.list();
		}

	}

}
