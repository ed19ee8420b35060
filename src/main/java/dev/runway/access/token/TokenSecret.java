package dev.runway.access.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The token as its system holds it, {@code rwy_<id>_<secret>}: scanners for leaked secrets know it by its beginning.
 *
 * @param secret 256 random bits
 */
public record TokenSecret(UUID id, byte[] secret) {

	/** What every token begins with. */
	public static final String MARK = "rwy_";

	private static final int BYTES = 32;

	private static final Pattern FORM = Pattern.compile(MARK + "([0-9a-f]{32})_([0-9a-f]{64})");

	private static final SecureRandom RANDOM = new SecureRandom();

	static TokenSecret create() {
		var secret = new byte[BYTES];
		RANDOM.nextBytes(secret);
		return new TokenSecret(UUID.randomUUID(), secret);
	}

	/** Reads what {@link #text()} wrote; anything else is no token of Runway. */
	public static Optional<TokenSecret> parse(String text) {
		var parts = FORM.matcher(text);
		return parts.matches()
				? Optional.of(new TokenSecret(id(parts.group(1)), HexFormat.of().parseHex(parts.group(2))))
				: Optional.empty();
	}

	/** What the system is given, once. */
	public String text() {
		return MARK + id.toString().replace("-", "") + "_" + HexFormat.of().formatHex(secret);
	}

	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Takes equally long whatever the hash is. */
	boolean fits(byte[] hash) {
		return MessageDigest.isEqual(hash(), hash);
	}

	private static UUID id(String digits) {
		return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
	}

	@Override
	public String toString() {
		return "TokenSecret[%s]".formatted(id);
	}

}
