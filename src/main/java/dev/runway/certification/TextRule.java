package dev.runway.certification;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/** What texts may look like that people and systems give. */
final class TextRule {

	private static final int MAX_NAME = 200;

	private static final int MAX_REASON = 500;

	private static final int MAX_URL = 1000;

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

	private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");

	private TextRule() {
	}

	/** Says in a sentence what is wrong with a name. */
	static Optional<String> nameProblem(String what, String text) {
		return text.length() > MAX_NAME || text.chars().anyMatch(Character::isISOControl)
				? Optional.of("%s may have at most %d characters on one line.".formatted(what, MAX_NAME)) : Optional.empty();
	}

	static boolean isAddress(String text) {
		return text.length() <= MAX_NAME && ADDRESS.matcher(text).matches();
	}

	static boolean isUrl(String text) {
		return text.length() <= MAX_URL && URL.matcher(text).matches();
	}

	/** The text without white space around it, if there is any. */
	static Optional<String> text(@Nullable String given) {
		return Optional.ofNullable(given).map(String::strip).filter(each -> !each.isEmpty());
	}

	/** Refuses a reason that is missing, too long or on several lines. */
	static String reason(@Nullable String given) {
		return text(given).filter(reason -> reason.length() <= MAX_REASON && reason.chars().noneMatch(Character::isISOControl))
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID,
					"Give the reason in at most %d characters on one line.".formatted(MAX_REASON)));
	}

}
