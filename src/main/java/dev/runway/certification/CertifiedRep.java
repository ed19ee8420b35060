package dev.runway.certification;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A rep of a partner and one certificate that they hold.
 *
 * @param email names the rep; without it the name does
 * @param expiresOn the last day on which the certificate counts, if it has one
 */
public record CertifiedRep(String name, @Nullable String email, Role role, String certificate, LocalDate issuedOn,
		@Nullable LocalDate expiresOn) {

	/** Two mail addresses decide; where one of them is missing, the names do. */
	boolean isSamePersonAs(String otherName, @Nullable String otherEmail) {
		return email != null && otherEmail != null ? plain(email).equals(plain(otherEmail))
				: plain(name).equals(plain(otherName));
	}

	/** What names the rep among those of a partner. */
	String key(@Nullable String knownEmail) {
		var address = email == null ? knownEmail : email;
		return address == null ? "name:" + plain(name) : "email:" + plain(address);
	}

	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

}
