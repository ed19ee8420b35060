package dev.runway.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A rep as others may have written of them. A name of two words or more is found in any case; a single word only as it
 * stands, because it may be an ordinary word as well.
 *
 * @param pseudonym what takes the place of name and mail address
 */
public record Mentioned(UUID partnerId, @Nullable String name, @Nullable String email, String pseudonym) {

	/** How characters may stand in JSON and HTML. */
	private static final Map<String, String> WRITTEN = Map.of("\"", "(?:\\\\?\"|&quot;)", "'", "(?:'|&#39;)", "&", "(?:&amp;|&)",
			"<", "(?:&lt;|<)", ">", "(?:&gt;|>)", "\\", "\\\\{1,2}");

	/** No letter before it, unless that is of a line break in JSON. */
	private static final String BEGIN = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))";

	private static final String END = "(?![\\p{L}\\p{N}])";

	public boolean isIn(@Nullable String text) {
		return text != null && patterns().stream().anyMatch(pattern -> pattern.matcher(text).find());
	}

	/** The text with the pseudonym in every place where it names the rep. */
	public String erasedFrom(String text) {
		var erased = text;
		for (var pattern : patterns()) {
			erased = pattern.matcher(erased).replaceAll(Matcher.quoteReplacement(pseudonym));
		}
		return erased;
	}

	/** Whether a name or a mail address, as somebody gave them, is the rep's. */
	public boolean is(@Nullable String otherName, @Nullable String otherEmail) {
		return name != null && RepKey.same(name, null, otherName, null)
				|| email != null && otherEmail != null && RepKey.same(null, email, null, otherEmail);
	}

	private List<Pattern> patterns() {
		var patterns = new ArrayList<Pattern>();
		Optional.ofNullable(email)
			.map(address -> Pattern.compile("(?<![._%+-])" + BEGIN + written(address) + END + "(?![-]|\\.[\\p{L}\\p{N}])",
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
			.ifPresent(patterns::add);
		Optional.ofNullable(name)
			.map(words -> List.of(words.strip().split("\\s+")))
			.map(words -> Pattern.compile(
					words.stream().map(Mentioned::written).collect(Collectors.joining("\\s+", BEGIN, END)),
					words.size() > 1 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0))
			.ifPresent(patterns::add);
		return patterns;
	}

	private static String written(String text) {
		return text.codePoints()
			.mapToObj(Character::toString)
			.map(each -> WRITTEN.getOrDefault(each, Pattern.quote(each)))
			.collect(Collectors.joining());
	}

}
