package dev.runway.signing;

import java.time.LocalDate;

import dev.runway.runway.evidence.Evidence;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What both sides sign. Everything may be missing until it is judged.
 *
 * @param firstDealTargetWeeks until when the first deal should be registered, counted from the signing date; as it stands where it is left out
 */
@Embeddable
public record PlanText(@Nullable String targetAccounts, @Nullable String valueProposition, @Nullable String dealRegistration,
		@Nullable String attributionRules, @Nullable String cadence, @Nullable Integer firstDealTargetWeeks) {

	/** The plan with both signatures. */
	Evidence.JointPlan signed(String forPartner, LocalDate partnerOn, String forVendor, LocalDate vendorOn) {
		return new Evidence.JointPlan(targetAccounts, valueProposition, dealRegistration, attributionRules, cadence, forPartner, partnerOn,
				forVendor, vendorOn, firstDealTargetWeeks);
	}

}
