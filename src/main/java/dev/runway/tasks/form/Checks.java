package dev.runway.tasks.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.runway.tasks.form.Component.Kind;
import dev.runway.tasks.form.Component.Moment;
import org.jspecify.annotations.Nullable;

/** Checks what stands in a field by what its component asks for, as form-js does in a browser. */
final class Checks {

	private static final Pattern MAIL = Pattern
		.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*");

	private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9 ()./-]{4,20}");

	private final Properties properties;

	private final Moments moments;

	Checks(Properties properties, Moments moments) {
		this.properties = properties;
		this.moments = moments;
	}

	/** What is wrong, in a whole sentence; none where nothing is. */
	Optional<String> problem(Component component, Entry entry, String label, Map<String, @Nullable Object> context) {
		if (entry.unreadable() != null) {
			return entry.problem();
		}
		var missing = component.kind() == Kind.CHECKBOX ? !Boolean.TRUE.equals(entry.value()) : entry.empty();
		if (missing) {
			return properties.is(component, "validate.required", context) ? Optional.of(missing(component, label)) : Optional.empty();
		}
		return switch (component.kind()) {
			case NUMBER -> number(component, entry, context);
			case TEXTFIELD, TEXTAREA -> text(component, entry.text(), context);
			case DATETIME -> component.moment() == Moment.TIME ? Optional.empty() : day(component, entry.text().substring(0, 10), context);
			default -> Optional.empty();
		};
	}

	private static String missing(Component component, String label) {
		var name = label.isBlank() ? "This" : "“%s”".formatted(label);
		return switch (component.kind()) {
			case CHECKBOX -> "%s has to be ticked.".formatted(name);
			case RADIO, SELECT, CHECKLIST, TAGLIST -> "%s: choose what applies.".formatted(name);
			default -> "%s is needed.".formatted(name);
		};
	}

	private Optional<String> number(Component component, Entry entry, Map<String, @Nullable Object> context) {
		var number = new BigDecimal(Json.words(entry.value()));
		var least = properties.number(component, "validate.min", context);
		var most = properties.number(component, "validate.max", context);
		if (least != null && number.compareTo(least) < 0) {
			return Optional.of("It has to be %s or more.".formatted(least.toPlainString()));
		}
		return most != null && number.compareTo(most) > 0 ? Optional.of("It has to be %s or less.".formatted(most.toPlainString())) : Optional.empty();
	}

	private Optional<String> text(Component component, String text, Map<String, @Nullable Object> context) {
		var least = properties.number(component, "validate.minLength", context);
		var most = properties.number(component, "validate.maxLength", context);
		if (least != null && text.length() < least.intValue()) {
			return Optional.of("Write at least %s characters.".formatted(least.toPlainString()));
		}
		if (most != null && text.length() > most.intValue()) {
			return Optional.of("Write at most %s characters; these are %d.".formatted(most.toPlainString(), text.length()));
		}
		return switch (component.text("validate.validationType")) {
			case "email" -> MAIL.matcher(text.strip()).matches() ? Optional.empty() : Optional.of("Write a mail address, such as kim@example.com.");
			case "phone" -> PHONE.matcher(text.strip()).matches() ? Optional.empty() : Optional.of("Write a phone number with its country, such as +49 30 901820.");
			default -> pattern(component.text("validate.pattern"), text);
		};
	}

	private static Optional<String> pattern(String pattern, String text) {
		try {
			return pattern.isEmpty() || Pattern.compile(pattern).matcher(new ShortSearch(text)).find() ? Optional.empty()
					: Optional.of("It has to look like %s".formatted(pattern));
		}
		catch (PatternSyntaxException | ShortSearch.TooLong unjudged) {
			return Optional.empty();
		}
	}

	/** The first day that can be; none where any can. */
	@Nullable String first(Component component, Map<String, @Nullable Object> context) {
		var today = component.property("disallowPassedDates").asBoolean(false) ? moments.today().toString() : null;
		var first = properties.day(component, "properties.notBefore", context);
		return first == null || today != null && first.compareTo(today) < 0 ? today : first;
	}

	/** The last day that can be; none where any can. */
	@Nullable String last(Component component, Map<String, @Nullable Object> context) {
		return properties.day(component, "properties.notAfter", context);
	}

	private Optional<String> day(Component component, String day, Map<String, @Nullable Object> context) {
		var first = first(component, context);
		var last = last(component, context);
		return first != null && day.compareTo(first) < 0 ? Optional.of("It cannot be before %s.".formatted(named(first)))
				: last != null && day.compareTo(last) > 0 ? Optional.of("It cannot be after %s.".formatted(named(last))) : Optional.empty();
	}

	private String named(String day) {
		return day.equals(moments.today().toString()) ? "today, " + day : day;
	}

	/** Text that ends a search which reads it over and over: a pattern can be such that it would never end. */
	private static final class ShortSearch implements CharSequence {

		private static final int MOST_READS = 2_000_000;

		private final CharSequence text;

		private int reads;

		private ShortSearch(CharSequence text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			if (++reads > MOST_READS) {
				throw new TooLong();
			}
			return text.charAt(index);
		}

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return text.subSequence(start, end);
		}

		/** The search was given up. */
		private static final class TooLong extends RuntimeException {
		}

	}

}
