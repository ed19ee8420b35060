package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.runway.tasks.form.Component.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what was typed into values, and values into what could have been typed, for each kind of field. */
final class Entries {

	private final Properties properties;

	private final Moments moments;

	Entries(Properties properties, Moments moments) {
		this.properties = properties;
		this.moments = moments;
	}

	/** What a person typed into a field. */
	Entry typed(Component component, List<String> texts, Map<String, @Nullable Object> context) {
		var text = texts.isEmpty() ? "" : texts.getFirst();
		return switch (component.kind()) {
			case NUMBER -> Numbers.read(text, digits(component), asText(component));
			case DATETIME -> moments.read(text, component.moment(), format(component));
			case CHECKBOX -> ticked(text.equals("true"));
			case RADIO, SELECT -> chosen(text, options(component, context));
			case CHECKLIST, TAGLIST -> chosen(texts, options(component, context));
			default -> Entry.of(text, text.isBlank() ? null : text);
		};
	}

	/** What stands in a field because of a value. */
	Entry of(Component component, @Nullable Object value, Map<String, @Nullable Object> context) {
		return switch (component.kind()) {
			case NUMBER -> Numbers.of(value, digits(component), asText(component));
			case DATETIME -> moments.of(value, component.moment(), format(component));
			case CHECKBOX -> ticked(Boolean.TRUE.equals(value));
			case RADIO, SELECT -> options(component, context).stream().filter(option -> value != null && option.is(value)).findFirst()
				.map(option -> Entry.of(option.text(), option.value())).orElseGet(() -> Entry.of("", null));
			case CHECKLIST, TAGLIST -> several(options(component, context).stream()
				.filter(option -> value instanceof List<?> list && list.stream().anyMatch(option::is)).toList());
			default -> Entry.of(Json.words(value), value == null ? null : Json.words(value));
		};
	}

	/** What is to be chosen from. */
	List<Option> options(Component component, Map<String, @Nullable Object> context) {
		var expression = component.text("valuesExpression");
		var key = component.text("valuesKey");
		return Option.of(!expression.isEmpty() ? properties.value(component, "valuesExpression", context)
				: !key.isEmpty() ? Json.at(context, key) : Json.of(component.property("values")));
	}

	/** How many digits a number has after the point at most. */
	private static @Nullable Integer digits(Component component) {
		JsonNode digits = component.property("decimalDigits");
		return digits.isIntegralNumber() ? digits.asInt() : null;
	}

	private static boolean asText(Component component) {
		return component.property("serializeToString").asBoolean(false);
	}

	private static String format(Component component) {
		return component.text("timeSerializingFormat");
	}

	private static Entry ticked(boolean ticked) {
		return new Entry(ticked ? List.of("true") : List.of(), ticked, null);
	}

	private static Entry chosen(String text, List<Option> options) {
		if (text.isEmpty()) {
			return Entry.of("", null);
		}
		return options.stream().filter(option -> option.text().equals(text)).findFirst()
			.map(option -> Entry.of(text, option.value()))
			.orElseGet(() -> Entry.unreadable(text, "'%s' is none of those to choose from.".formatted(Numbers.shortened(text))));
	}

	private static Entry chosen(List<String> texts, List<Option> options) {
		var known = options.stream().filter(option -> texts.contains(option.text())).toList();
		var strange = texts.stream().filter(text -> options.stream().noneMatch(option -> option.text().equals(text))).findFirst();
		return strange.map(text -> Entry.unreadable(text, "'%s' is none of those to choose from.".formatted(Numbers.shortened(text))))
			.orElseGet(() -> several(known));
	}

	private static Entry several(List<Option> options) {
		return new Entry(options.stream().map(Option::text).toList(), new ArrayList<>(options.stream().map(Option::value).filter(Objects::nonNull).toList()),
				null);
	}

	/** Whether a value was ever given for a field; a kind that is always one thing or the other has one. */
	static boolean given(Kind kind, @Nullable Object value) {
		return value != null && !(kind == Kind.CHECKBOX && !(value instanceof Boolean));
	}

}
