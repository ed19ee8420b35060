package dev.runway.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;

/**
 * One of many partners.
 *
 * @param owner the user name of who answers for it
 * @param updatedAt when what is recorded of the partner itself was changed last
 */
public record ListedPartner(UUID partnerId, String sourceSystem, String externalId, String name, PartnerType type,
		Tier tier, Region region, String country, String owner, LocalDate signedOn, PartnerStanding.State state,
		Instant updatedAt) {
}
