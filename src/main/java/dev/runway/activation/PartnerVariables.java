package dev.runway.activation;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.runway.Runway;

/** What a process instance learns of the partner that it was started for. */
public record PartnerVariables(UUID runwayId, UUID partnerId, String partnerName, PartnerType partnerType, Tier tier,
		Region region, String owner, LocalDate signedOn) {

	static PartnerVariables of(Runway runway, Partner partner) {
		return new PartnerVariables(runway.id(), partner.id(), partner.name(), partner.type(), partner.tier(),
				partner.region(), partner.owner(), runway.signedOn());
	}

}
