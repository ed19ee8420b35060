package dev.runway.partner;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What describes a partner and may change at any time without touching its runway.
 *
 * @param country ISO 3166 alpha-2, upper case
 * @param path the programme's own name for the way this partner takes, kept as it comes
 * @param timeZone an IANA zone for people who write to the partner; the clock runs in the programme's
 */
@Embeddable
public record PartnerProfile(String name, @Nullable String domain, String country, @Nullable String path,
		@Nullable String timeZone, @Nullable String contactFirstName, @Nullable String contactLastName,
		@Nullable String contactEmail) {

	/** Whom the vendor writes to: the name as far as it is known, and the mail address. */
	public Contact contact() {
		return new Contact(Stream.of(contactFirstName, contactLastName).filter(Objects::nonNull).collect(Collectors.joining(" ")), contactEmail);
	}

	/**
	 * Somebody at a partner.
	 *
	 * @param name empty where nobody knows it
	 */
	public record Contact(String name, @Nullable String email) {

		/** Whether nobody is known. */
		public boolean nobody() {
			return name.isEmpty() && email == null;
		}

	}

}
