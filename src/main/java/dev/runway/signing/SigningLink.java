package dev.runway.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The way to a plan that only its signatory has. The database knows its hash alone.
 *
 * @param secret 256 random bits, as they stand in the address
 */
record SigningLink(String secret) {

	private static final int BYTES = 32;

	private static final int LONGEST = 64;

	private static final SecureRandom RANDOM = new SecureRandom();

	static SigningLink create() {
		var bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new SigningLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** What it is known by; too long a text is known by nothing. */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.substring(0, Math.min(secret.length(), LONGEST)).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	String path() {
		return "/sign/" + secret;
	}

	@Override
	public String toString() {
		return "SigningLink";
	}

}
