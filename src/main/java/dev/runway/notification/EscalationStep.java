package dev.runway.notification;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A row of the decision table {@code escalation-policy}, which process owners edit. Everything may be wrong: each
 * problem is named in one line with the table and the level.
 *
 * @param audience who hears of it, as {@link AudienceWord}s with commas between them
 * @param template of what the item of their mail is written
 * @param nextAfterDays when the next level comes, at least one day later
 */
public record EscalationStep(@Nullable String audience, @Nullable String template, @Nullable Integer nextAfterDays) {

	/** Stands in for a table without a row for the level. */
	public static final EscalationStep NONE = new EscalationStep(null, null, null);

	/** The built-in items that can say that a milestone is open. */
	static final List<String> TEMPLATES = List.of("reminder", "overdue", "overdue-lead");

	private static final String KNOWN_WORDS = anyOf(Stream.of(AudienceWord.values()).map(Enum::name).toList());

	List<AudienceWord> words(int level) {
		var words = audience == null ? List.<String>of()
				: Stream.of(audience.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
		if (words.isEmpty()) {
			throw wrong(level, "names no audience; use " + KNOWN_WORDS);
		}
		return words.stream().map(word -> word(word, level)).distinct().toList();
	}

	String template(int level, MailTemplates templates) {
		if (template == null || !templates.exist(template)) {
			throw wrong(level, "names the mail template '%s', which does not exist; use %s".formatted(template, anyOf(TEMPLATES)));
		}
		return template;
	}

	int nextAfterDays(int level) {
		if (nextAfterDays == null || nextAfterDays < 1) {
			throw wrong(level, "gives %s days until the next mail; use 1 or more".formatted(nextAfterDays));
		}
		return nextAfterDays;
	}

	private static AudienceWord word(String word, int level) {
		return Stream.of(AudienceWord.values())
			.filter(known -> known.name().equals(word))
			.findFirst()
			.orElseThrow(() -> wrong(level,
					"names an unknown audience '%s'; use %s".formatted(word, KNOWN_WORDS)));
	}

	private static String anyOf(List<String> words) {
		var last = words.size() - 1;
		return "%s or %s".formatted(String.join(", ", words.subList(0, last)), words.get(last));
	}

	private static IllegalStateException wrong(int level, String problem) {
		return new IllegalStateException("The table 'escalation-policy' at level %d %s".formatted(level, problem));
	}

}
