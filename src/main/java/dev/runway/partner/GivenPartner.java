package dev.runway.partner;

import org.jspecify.annotations.Nullable;

/**
 * What somebody gives to sign a partner: nothing of it is sure but the key under which it is known.
 *
 * @param owner the user name of an owner
 */
public record GivenPartner(PartnerKey key, GivenProfile profile, @Nullable String type, @Nullable String tier,
		@Nullable String owner, @Nullable String signedOn) {
}
