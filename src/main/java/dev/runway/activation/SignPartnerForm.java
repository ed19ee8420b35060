package dev.runway.activation;

import dev.runway.partner.GivenPartner;
import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/** What partner operations typed to sign a partner: nothing of it is sure. */
public record SignPartnerForm(@Nullable String name, @Nullable String country, @Nullable String partnerType,
		@Nullable String tier, @Nullable String ownerUserName, @Nullable String signedOn, @Nullable String domain,
		@Nullable String contactFirstName, @Nullable String contactLastName, @Nullable String contactEmail) {

	static final SignPartnerForm EMPTY = new SignPartnerForm(null, null, null, null, null, null, null, null, null, null);

	/** The same under a key. */
	GivenPartner of(PartnerKey key) {
		var profile = new GivenProfile(name, domain, country, null, null, contactFirstName, contactLastName, contactEmail);
		return new GivenPartner(key, profile, partnerType, tier, ownerUserName, signedOn);
	}

}
