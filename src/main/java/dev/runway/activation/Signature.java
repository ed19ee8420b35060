package dev.runway.activation;

import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/** What partner operations typed to sign a partner: nothing of it is sure. */
public record Signature(@Nullable String name, @Nullable String country, @Nullable String partnerType,
		@Nullable String tier, @Nullable String ownerUserName, @Nullable String signedOn, @Nullable String domain,
		@Nullable String contactFirstName, @Nullable String contactLastName, @Nullable String contactEmail) {

	static final Signature EMPTY = new Signature(null, null, null, null, null, null, null, null, null, null);

	/** The same under a key. */
	GivenSignature of(PartnerKey key) {
		var profile = new GivenProfile(name, domain, country, null, null, contactFirstName, contactLastName, contactEmail);
		return new GivenSignature(key, profile, partnerType, tier, ownerUserName, signedOn);
	}

}
