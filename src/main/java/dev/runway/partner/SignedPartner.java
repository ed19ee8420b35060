package dev.runway.partner;

import java.time.LocalDate;

/**
 * A signature: who signed, when, and who answers for the partner.
 *
 * @param signedOn the signing date in the programme's time zone
 * @param owner the user name of an active owner
 */
public record SignedPartner(PartnerKey key, PartnerType type, Tier tier, LocalDate signedOn, String owner,
		PartnerProfile profile) {
}
