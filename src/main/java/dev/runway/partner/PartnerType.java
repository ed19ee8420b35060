package dev.runway.partner;

/** What kind of business a partner does with the vendor; decides the gate of milestone 5. */
public enum PartnerType {

	RESELLER, SYSTEM_INTEGRATOR, CONSULTANCY, REFERRAL

}
