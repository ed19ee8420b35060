package dev.runway.certification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a certified rep does for the partner. */
public enum Role {

	SALES("sales rep", "sales reps"),

	/** A sales engineer. */
	SE("SE", "SE");

	private final String one;

	private final String many;

	Role(String one, String many) {
		this.one = one;
		this.many = many;
	}

	/** The role of that name, in whatever case it is written. */
	static Optional<Role> of(@Nullable String name) {
		return TextRule.text(name)
			.map(given -> given.toUpperCase(Locale.ROOT))
			.flatMap(given -> Arrays.stream(values()).filter(each -> each.name().equals(given)).findFirst());
	}

	/** How one of them is called. */
	public String label() {
		return one;
	}

	/** How several of them are called. */
	String plural() {
		return many;
	}

	String counted(int certified, int required) {
		return "%d of %d %s".formatted(certified, required, required == 1 ? one : many);
	}

}
