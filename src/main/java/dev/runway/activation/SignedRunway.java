package dev.runway.activation;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;

/** What a process instance learns of the partner that it was started for. */
public record SignedRunway(UUID runwayId, UUID partnerId, String partnerName, PartnerType partnerType, Tier tier,
		Region region, String owner, LocalDate signedOn) {

	static SignedRunway of(Runway runway, Partner partner) {
		return new SignedRunway(runway.id(), partner.id(), partner.name(), partner.type(), partner.tier(),
				partner.region(), partner.owner(), runway.signedOn());
	}

}
