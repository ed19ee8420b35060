package dev.runway.signing;

import java.time.Instant;
import java.time.LocalDate;

import dev.runway.programme.Refused;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it was given: who, as what, when, and from where.
 *
 * @param origin the address of the machine, and what it says of its browser
 */
@Embeddable
public record GivenSignature(String name, String role, LocalDate signedOn, Instant signedAt, String origin) {

	private static final int LONGEST = 200;

	/** Refuses a name that is missing, and what is too long to be one. */
	static GivenSignature of(@Nullable String name, @Nullable String role, LocalDate signedOn, Instant signedAt, String origin) {
		if (name == null || name.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, "Give your name.");
		}
		return new GivenSignature(bounded("name", name), role == null ? "" : bounded("role", role), signedOn, signedAt,
				origin.substring(0, Math.min(origin.length(), LONGEST)));
	}

	private static String bounded(String what, String text) {
		var words = text.strip();
		if (words.length() > LONGEST || words.codePoints().anyMatch(Character::isISOControl)) {
			throw new Refused(Refused.Kind.INVALID, "Give your %s on one line, in at most %d characters.".formatted(what, LONGEST));
		}
		return words;
	}

	/** The name as it stands under the plan. */
	public String words() {
		return role.isBlank() ? name : "%s, %s".formatted(name, role);
	}

}
