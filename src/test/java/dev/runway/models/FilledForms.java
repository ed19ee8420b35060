package dev.runway.models;

import java.util.List;
import java.util.Map;

/** What people send with each form when everything is there. */
final class FilledForms {

	static final Map<String, Object> AGREEMENT = Map.of("executedOn", "2026-11-03", "portalAccess", true);

	static final Map<String, Object> ONBOARDING = Map.of("loginsIssued", true, "kickoffHeldOn", "2026-11-09",
			"contentPath", "Sales basics", "completedOn", "2026-11-10");

	static final Map<String, Object> CERTIFICATION = Map.of("reps", List.of(
			Map.of("name", "Rita", "email", "rita@acme.example", "role", "SALES", "certificate", "Sales", "issuedOn", "2026-11-28"),
			Map.of("name", "Sven", "email", "sven@acme.example", "role", "SE", "certificate", "Engineer", "issuedOn", "2026-12-01")));

	static final Map<String, Object> JOINT_PLAN = Map.of("targetAccounts", "Acme, Globex", "valueProposition", "Faster together",
			"dealRegistration", "In the portal", "attributionRules", "First touch", "cadence", "Every week",
			"firstDealTargetWeeks", 10, "partnerSignedBy", "Pat", "partnerSignedOn", "2026-12-03", "vendorSignedBy", "Olga", "vendorSignedOn", "2026-12-04");

	static final Map<String, Object> FIRST_DEAL = Map.of("dealName", "Acme ERP", "customer", "Acme",
			"registeredOn", "2027-01-04", "amount", 12500.5, "currency", "EUR");

	static final Map<String, Object> CLOSED_WON = Map.of("dealName", "Acme ERP", "amount", 12000,
			"currency", "EUR", "closedOn", "2027-03-01", "revenueBooked", true);

	static final Map<String, Object> HELP_PLAN = Map.of("accountExecutive", "Ada Exec", "actions", "Joint calls", "helpOn", "2027-03-08");

	static final Map<String, Object> EXTENSION = Map.of("choice", "EXTEND", "reason", "A deal is near.", "extendTo", "2027-06-01");

	static final Map<String, Object> ENDING = Map.of("choice", "END", "reason", "Nobody answers.");

	private FilledForms() {
	}
}
