package dev.runway.plan;

import java.time.LocalDate;

/** The one page on which a partner and the vendor agree how they sell together, signed by both. */
public record JointPlan(String targetAccounts, String valueProposition, String dealRegistration,
		String attributionRules, String cadence, Signature partner, Signature vendor) {

	/** The day of the later signature. */
	public LocalDate signedOn() {
		return partner.on().isAfter(vendor.on()) ? partner.on() : vendor.on();
	}

}
