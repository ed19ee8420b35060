package dev.runway.dashboard.action;

import java.time.LocalDate;
import java.util.List;

import dev.runway.programme.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks for.
 *
 * @param hint what else there is to know about it
 * @param limits what a browser lets in, so that less has to be sent back
 * @param given what stands in it
 */
public record ActionField(String name, String label, Kind kind, String hint, boolean required, Limits limits,
		List<Choice> choices, List<String> given) {

	private static final String STAYS = "It stays on the partner's timeline, with your name.";

	private static final Limits LINE = new Limits(null, null, 200);

	/** A text of one line. */
	public static ActionField line(String name, String label) {
		return new ActionField(name, label, Kind.LINE, "", true, LINE, List.of(), List.of());
	}

	/** A mail address. */
	public static ActionField mail(String name, String label) {
		return new ActionField(name, label, Kind.MAIL, "", true, LINE, List.of(), List.of());
	}

	/** A text of several lines. */
	public static ActionField text(String name, String label, int longest) {
		return new ActionField(name, label, Kind.TEXT, "", true, new Limits(null, null, longest), List.of(), List.of());
	}

	/** Why it is done. */
	public static ActionField reason() {
		return text("reason", "Why", Reasons.MAX_LENGTH).hint(STAYS);
	}

	/** The same on one line. */
	public static ActionField shortReason() {
		return line("reason", "Why").hint(STAYS);
	}

	/** A day; one that lies outside is refused by the browser already. */
	public static ActionField day(String name, String label, @Nullable LocalDate first, @Nullable LocalDate last) {
		return new ActionField(name, label, Kind.DAY, "", true, new Limits(first, last, 10), List.of(), List.of());
	}

	/** One of several. */
	public static ActionField choice(String name, String label, List<Choice> choices) {
		return new ActionField(name, label, Kind.CHOICE, "", true, LINE, choices, List.of());
	}

	/** Several of several. */
	public static ActionField ticks(String name, String label, List<Choice> choices) {
		return new ActionField(name, label, Kind.TICKS, "", true, LINE, choices, List.of());
	}

	public ActionField hint(String words) {
		return new ActionField(name, label, kind, words, required, limits, choices, given);
	}

	public ActionField optional() {
		return new ActionField(name, label, kind, hint, false, limits, choices, given);
	}

	/** With something in it to begin with. */
	public ActionField of(@Nullable Object value) {
		return value == null ? this : holding(List.of(value.toString()));
	}

	/** As somebody typed it; as it was where nobody has. */
	ActionField as(Typed typed) {
		return typed.has(name) ? holding(typed.all(name)) : this;
	}

	private ActionField holding(List<String> values) {
		return new ActionField(name, label, kind, hint, required, limits, choices, values);
	}

	/** What stands in a field of one value. */
	public String value() {
		return given.isEmpty() ? "" : given.getFirst();
	}

	public boolean holds(String value) {
		return given.contains(value);
	}

	/** Where the field explains itself, for those who hear it. */
	public @Nullable String about() {
		return hint.isEmpty() ? null : name + "-about";
	}

	/** How it is asked for. */
	public enum Kind {

		LINE("text"), MAIL("email"), DAY("date"), TEXT(""), CHOICE(""), TICKS("");

		private final String input;

		Kind(String input) {
			this.input = input;
		}

		/** The kind of its input, where it is one. */
		public String input() {
			return input;
		}

	}

	/** The first and the last day, and how many characters. */
	public record Limits(@Nullable LocalDate first, @Nullable LocalDate last, int longest) {
	}

}
