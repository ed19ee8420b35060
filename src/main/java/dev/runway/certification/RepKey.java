package dev.runway.certification;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Tells whether two names or mail addresses are those of one person. */
final class RepKey {

	private RepKey() {
	}

	/** The mail address names a rep; without one the name does. */
	static String of(@Nullable String name, @Nullable String email) {
		return email != null ? "email:" + plain(email) : "name:" + plain(name);
	}

	/** Two mail addresses decide; where one of them is missing, the names do. */
	static boolean same(@Nullable String name, @Nullable String email, @Nullable String otherName,
			@Nullable String otherEmail) {
		return email != null && otherEmail != null ? plain(email).equals(plain(otherEmail))
				: name != null && otherName != null && plain(name).equals(plain(otherName));
	}

	private static String plain(@Nullable String text) {
		return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

}
