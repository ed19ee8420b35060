package dev.runway.standing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * In which order partners are listed; those that are alike in it by name.
 *
 * @param descending whether the last comes first
 */
public record PartnerSort(PartnerOrder by, boolean descending) {

	/** By name. */
	public static final PartnerSort DEFAULT = new PartnerSort(PartnerOrder.NAME, false);

	/** Reads it as it stands in an address: a word, after a minus where the last comes first. */
	public static PartnerSort of(@Nullable String text) {
		if (text == null) {
			return DEFAULT;
		}
		var word = text.startsWith("-") ? text.substring(1) : text;
		return Stream.of(PartnerOrder.values())
			.filter(each -> each.word().equalsIgnoreCase(word))
			.findFirst()
			.map(each -> new PartnerSort(each, text.startsWith("-")))
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, "sort '%s' is unknown; use one of %s, with a minus before it for the last first."
				.formatted(text, Stream.of(PartnerOrder.values()).map(PartnerOrder::word).collect(Collectors.joining(", ")))));
	}

	/** As people want it who choose a column: the other way round where it is chosen already. */
	public PartnerSort choose(PartnerOrder column) {
		return new PartnerSort(column, column == by ? !descending : column.largestFirst());
	}

	/** How addresses name it. */
	public String word() {
		return (descending ? "-" : "") + by.word();
	}

	String direction() {
		return descending ? "desc" : "asc";
	}

}
