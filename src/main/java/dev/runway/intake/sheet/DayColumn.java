package dev.runway.intake.sheet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A column of days. One in which day and month stand before the year has the order that was told, or else the one in which
 * alone some value of the column is a day at all.
 */
public final class DayColumn {

	private static final int ISO = 10;

	private final String name;

	private final @Nullable DayOrder told;

	private final Set<DayOrder> shown = EnumSet.noneOf(DayOrder.class);

	private @Nullable String unclear;

	private @Nullable String separator;

	public DayColumn(String name, @Nullable DayOrder told) {
		this.name = name;
		this.told = told;
	}

	public String name() {
		return name;
	}

	/** Looks at a value before any of the column is read. */
	public void see(String value) {
		if (!isIso(value)) {
			WrittenDay.of(value).ifPresent(this::see);
		}
	}

	private void see(WrittenDay day) {
		separator = separator == null ? day.separator() : separator;
		if (day.orders().size() == 1) {
			shown.addAll(day.orders());
		}
		else if (unclear == null && day.readings().size() > 1) {
			unclear = "%d%s%d%s%d".formatted(day.first(), day.separator(), day.second(), day.separator(), day.year());
		}
	}

	/** What a value reads as; a time of no offset belongs to the day that it names. */
	public Reading read(String value) {
		if (isIso(value)) {
			return Reading.of(value);
		}
		return WrittenDay.yearFirst(value)
			.map(day -> Reading.of(day.toString()))
			.or(() -> WrittenDay.of(value).map(day -> read(value, day)))
			.orElseGet(() -> Reading.of(value));
	}

	/** In words how days are written, where they are not with the year first. */
	Optional<String> words() {
		var order = order();
		if (separator == null) {
			return Optional.empty();
		}
		if (order != null) {
			return Optional.of(order.words(separator));
		}
		return Optional.ofNullable(unclear)
			.map("such as %s, in an order that is not clear: say dates=dmy or dates=mdy"::formatted)
			.or(() -> Optional.of("with day and month in any order that makes one day"));
	}

	private @Nullable DayOrder order() {
		return told != null ? told : shown.size() == 1 ? shown.iterator().next() : null;
	}

	private Reading read(String value, WrittenDay day) {
		var order = order();
		var readings = day.readings();
		if (readings.isEmpty()) {
			return Reading.of(value);
		}
		if (order == null) {
			return readings.size() == 1 ? Reading.of(readings.getFirst().toString())
					: new Reading(value, "%s '%s' can be read as %s; say which by dates=dmy or dates=mdy".formatted(name, value,
							readings.stream().map(LocalDate::toString).collect(Collectors.joining(" and as "))));
		}
		return day.in(order)
			.map(each -> Reading.of(each.toString()))
			.orElseGet(() -> new Reading(value, "%s '%s' is no day as %s, which dates=%s says".formatted(name, value,
					order.words(Objects.requireNonNull(day.separator())), order.name().toLowerCase(java.util.Locale.ROOT))));
	}

	private static boolean isIso(String value) {
		return value.length() == ISO && value.charAt(4) == '-' && value.charAt(7) == '-';
	}

}
