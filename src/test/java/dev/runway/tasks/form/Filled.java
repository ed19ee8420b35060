package dev.runway.tasks.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A form in a test: components as they are written, with quotes as they are easier to read, and what is typed into them. */
final class Filled {

	static final String TODAY = "2026-07-15";

	private final String components;

	private Map<String, @Nullable Object> variables = Map.of();

	private @Nullable Map<String, List<String>> typed;

	private Mode mode = Mode.CHECK;

	private Filled(String components) {
		this.components = components;
	}

	static Filled of(String components) {
		return new Filled(components.replace('\'', '"'));
	}

	Filled with(Map<String, @Nullable Object> variables) {
		this.variables = variables;
		return this;
	}

	Filled typed(String name, String... values) {
		typed = typed == null ? new LinkedHashMap<>() : typed;
		typed.put("f." + name, List.of(values));
		return this;
	}

	Filled in(Mode mode) {
		this.mode = mode;
		return this;
	}

	FilledForm form() {
		var clock = Clock.fixed(Instant.parse(TODAY + "T10:00:00Z"), ZoneId.of("UTC"));
		return new Forms(clock, ZoneId.of("Europe/Berlin")).fill(Form.parse("{\"id\": \"test\", \"components\": [%s]}".formatted(components)),
				variables, typed == null ? null : new Typed(typed), mode);
	}

	Map<String, @Nullable Object> sent() {
		return form().values();
	}

	Part.Field field() {
		return form().fields().getFirst();
	}

	/** The problems, each with the field it is about. */
	List<String> problems() {
		var problems = new ArrayList<String>();
		form().problems().forEach(field -> problems.add(field.name().substring(2) + ": " + field.problem()));
		return problems;
	}

	String words() {
		return form().parts().stream().filter(Part.Words.class::isInstance).map(part -> ((Part.Words) part).html()).reduce("", String::concat);
	}

}
