package dev.runway.dashboard.action;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that can be chosen in a form. */
public record Choice(String value, String label) {

	/** The constants of a type by their labels. */
	@SafeVarargs
	public static <E extends Enum<E>> List<Choice> of(Function<E, String> label, E... constants) {
		return Stream.of(constants).map(each -> new Choice(each.name(), label.apply(each))).toList();
	}

	/** The constants of a type in words. */
	public static List<Choice> of(Enum<?>... constants) {
		return Stream.of(constants).map(each -> new Choice(each.name(), each.name().toLowerCase(Locale.ROOT).replace('_', ' '))).toList();
	}

}
