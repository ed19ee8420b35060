package dev.runway.tasks.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Fills the expressions in braces of a text, with its conditions ({@code #if}) and loops ({@code #loop}). */
final class Template {

	private static final Pattern TAG = Pattern.compile("\\{\\{\\s*(#if|#loop|/if|/loop)?\\s*(.*?)\\s*}}", Pattern.DOTALL);

	/** No list is repeated more often than this. */
	private static final int MOST_ROUNDS = 1_000;

	private final Feel feel;

	private final UnaryOperator<String> escape;

	/** @param escape what is done to values, so that they are text where they stand */
	Template(Feel feel, UnaryOperator<String> escape) {
		this.feel = feel;
		this.escape = escape;
	}

	String fill(String text, Map<String, @Nullable Object> context) {
		var filled = new StringBuilder();
		fill(text, context, filled);
		return filled.toString();
	}

	private void fill(String text, Map<String, @Nullable Object> context, StringBuilder filled) {
		var tags = TAG.matcher(text);
		int from = 0;
		while (tags.find(from)) {
			filled.append(text, from, tags.start());
			from = tag(text, tags, context, filled);
		}
		filled.append(text.substring(from));
	}

	/** Fills one tag, and returns where the text goes on. */
	private int tag(String text, Matcher tag, Map<String, @Nullable Object> context, StringBuilder filled) {
		var kind = tag.group(1);
		if (kind == null) {
			filled.append(escape.apply(Json.words(feel.evaluate(tag.group(2), context))));
			return tag.end();
		}
		var end = kind.startsWith("#") ? end(text, kind.substring(1), tag.end()) : null;
		if (end == null) {
			return tag.end();
		}
		var inner = text.substring(tag.end(), end[0]);
		var value = feel.evaluate(tag.group(2), context);
		if (kind.equals("#if") && Boolean.TRUE.equals(value)) {
			fill(inner, context, filled);
		}
		if (kind.equals("#loop") && value instanceof List<?> items) {
			items.stream().limit(MOST_ROUNDS).forEach(item -> fill(inner, within(context, item), filled));
		}
		return end[1];
	}

	/** Where the tag begins and ends that closes one; none where nothing does. */
	private static int @Nullable [] end(String text, String word, int from) {
		var tags = TAG.matcher(text);
		var depth = 1;
		for (int at = from; tags.find(at); at = tags.end()) {
			depth += ("#" + word).equals(tags.group(1)) ? 1 : ("/" + word).equals(tags.group(1)) ? -1 : 0;
			if (depth == 0) {
				return new int[] { tags.start(), tags.end() };
			}
		}
		return null;
	}

	private static Map<String, @Nullable Object> within(Map<String, @Nullable Object> context, @Nullable Object item) {
		var inner = new HashMap<>(context);
		if (item instanceof Map<?, ?> map) {
			map.forEach((name, value) -> inner.put(String.valueOf(name), value));
		}
		inner.put("this", item);
		inner.put("parent", context);
		return inner;
	}

}
