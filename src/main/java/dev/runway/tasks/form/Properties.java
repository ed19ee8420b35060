package dev.runway.tasks.form;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Works out the properties of components: a process owner writes a value, an expression, or a text with expressions in it. */
final class Properties {

	private final Feel feel;

	private final Template plain;

	Properties(Feel feel) {
		this.feel = feel;
		this.plain = new Template(feel, value -> value);
	}

	boolean is(Component component, String name, Map<String, @Nullable Object> context) {
		return Boolean.TRUE.equals(value(component, name, context));
	}

	String text(Component component, String name, Map<String, @Nullable Object> context) {
		var text = Json.words(value(component, name, context));
		return text.contains("{{") ? plain.fill(text, context) : text;
	}

	@Nullable BigDecimal number(Component component, String name, Map<String, @Nullable Object> context) {
		try {
			var text = Json.words(value(component, name, context));
			return text.isBlank() ? null : new BigDecimal(text.strip());
		}
		catch (NumberFormatException unreadable) {
			return null;
		}
	}

	/** A day, written as 2027-01-31; none where it is no day. */
	@Nullable String day(Component component, String name, Map<String, @Nullable Object> context) {
		var text = Json.words(value(component, name, context));
		return text.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?") ? text.substring(0, 10) : null;
	}

	@Nullable Object value(Component component, String name, Map<String, @Nullable Object> context) {
		var written = Json.of(component.property(name));
		return written instanceof String text && Feel.isExpression(text) ? feel.evaluate(text, context) : written;
	}

}
