package dev.runway.activation;

import dev.runway.partner.GivenProfile;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives to sign a partner: nothing of it is sure but the key under which it is known.
 *
 * @param owner the user name of an owner
 */
public record GivenSignature(PartnerKey key, GivenProfile profile, @Nullable String type, @Nullable String tier,
		@Nullable String owner, @Nullable String signedOn) {
}
