package dev.runway.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.runway.deal.Money;
import dev.runway.deal.TypedAmount;
import org.jspecify.annotations.Nullable;

/** The fields of a row by column, read with their types; what cannot be read is collected in whole sentences. */
class Fields {

	private static final int MAX_LENGTH = 200, MAX_TEXT = 2000, MAX_SHOWN = 60, DAY = 10;

	/** RFC 3339, and the offset without a colon that some systems write. */
	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendPattern("[XXX][XX]")
		.toFormatter(Locale.ROOT);

	private final Map<String, String> values;

	private final List<String> problems = new ArrayList<>();

	Fields(Map<String, String> values) {
		this.values = values;
	}

	List<String> problems() {
		return List.copyOf(problems);
	}

	void refuse(String problem) {
		problems.add(problem);
	}

	/** A field as it stands, without white space around it; an empty one is none. */
	Optional<String> raw(String column) {
		return Optional.ofNullable(values.get(column)).map(String::strip).filter(value -> !value.isEmpty());
	}

	@Nullable String optional(String column) {
		var value = raw(column).orElse(null);
		if (value != null && value.length() > MAX_LENGTH) {
			refuse("%s has %d characters; at most %d are allowed".formatted(column, value.length(), MAX_LENGTH));
		}
		if (value != null && value.chars().anyMatch(Character::isISOControl)) {
			refuse("%s holds a line break or another control character".formatted(column));
		}
		return value;
	}

	String required(String column) {
		var value = optional(column);
		if (value == null) {
			refuse("%s is missing".formatted(column));
			return "";
		}
		return value;
	}

	<E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
		var value = required(column);
		var match = Arrays.stream(type.getEnumConstants())
			.filter(each -> each.name().equalsIgnoreCase(value))
			.findFirst();
		if (match.isEmpty() && !value.isEmpty()) {
			refuse("%s '%s' is unknown; use one of %s".formatted(column, shown(value),
					Arrays.stream(type.getEnumConstants())
						.map(each -> each.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(", "))));
		}
		return match.orElse(null);
	}

	/** A day, given as one or as an instant with an offset, which falls on a day in the given zone. */
	@Nullable LocalDate day(String column, ZoneId zone) {
		return required(column).isEmpty() ? null : optionalDay(column, zone);
	}

	@Nullable LocalDate optionalDay(String column, ZoneId zone) {
		var value = raw(column).orElse("");
		try {
			return value.isEmpty() ? null : value.length() > DAY ? OffsetDateTime.parse(value, INSTANT).atZoneSameInstant(zone).toLocalDate()
					: LocalDate.parse(value);
		}
		catch (DateTimeException unreadable) {
			refuse(value.length() > DAY
					? "%s '%s' is not an instant; write it as 2026-11-02 or 2026-11-02T10:30:00Z".formatted(column, shown(value))
					: "%s '%s' is not a date; write it as 2026-11-02".formatted(column, value));
			return null;
		}
	}

	/** An amount in whole units of a currency; without the amount the currency says nothing. */
	@Nullable Money money(String amountColumn, String currencyColumn) {
		var value = optional(amountColumn);
		if (value == null) {
			return null;
		}
		var currency = Optional.ofNullable(optional(currencyColumn)).map(code -> code.toUpperCase(Locale.ROOT)).orElse(null);
		var amount = TypedAmount.of(value, currency);
		if (amount.nothing()) {
			return null;
		}
		amount.problems().forEach(problem -> refuse(amountColumn + ": " + problem));
		return amount.problems().isEmpty() ? amount.money() : null;
	}

	/** Text of people, which may be longer and have several lines. */
	@Nullable String text(String column) {
		var value = raw(column).orElse(null);
		if (value != null && value.length() > MAX_TEXT) {
			refuse("%s has %,d characters; at most %,d are allowed".formatted(column, value.length(), MAX_TEXT));
		}
		if (value != null && value.chars().anyMatch(each -> Character.isISOControl(each) && "\r\n\t".indexOf(each) < 0)) {
			refuse("%s holds a control character".formatted(column));
		}
		return value;
	}

	@Nullable String email(String column) {
		var value = optional(column);
		if (value != null && !value.matches("[^@\\s]+@[^@\\s]+")) {
			refuse("%s '%s' is not a mail address".formatted(column, shown(value)));
		}
		return value;
	}

	@Nullable String timeZone(String column) {
		var value = optional(column);
		if (value != null && !ZoneId.getAvailableZoneIds().contains(value)) {
			refuse("%s '%s' is unknown; use an IANA name such as Europe/Berlin".formatted(column, shown(value)));
		}
		return value;
	}

	boolean flag(String column, boolean whenEmpty) {
		var value = optional(column);
		if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
			refuse("%s '%s' is neither true nor false".formatted(column, shown(value)));
		}
		return value == null ? whenEmpty : Boolean.parseBoolean(value.toLowerCase(Locale.ROOT));
	}

	private static String shown(String value) {
		return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
	}

}
