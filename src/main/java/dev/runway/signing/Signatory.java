package dev.runway.signing;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/** Who is asked to sign for the partner. */
public record Signatory(String name, String address) {

	private static final int LONGEST = 200;

	/** Refuses what cannot be a person with a mail address. */
	public static Signatory of(@Nullable String name, @Nullable String address) {
		if (name == null || name.isBlank() || name.length() > LONGEST) {
			throw new Refused(Refused.Kind.INVALID, "Say who signs for the partner, in at most %d characters.".formatted(LONGEST));
		}
		if (address == null || address.length() > LONGEST || !address.strip().matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+")) {
			throw new Refused(Refused.Kind.INVALID, "Give the mail address of whoever signs for the partner, such as pat@example.com.");
		}
		return new Signatory(name.strip(), address.strip());
	}

}
