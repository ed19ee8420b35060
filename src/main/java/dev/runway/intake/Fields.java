package dev.runway.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The fields of a row by column, read with their types; what cannot be read is collected in whole sentences. */
class Fields {

	static final int MAX_LENGTH = 200;

	private final Map<String, String> values;

	private final List<String> problems = new ArrayList<>();

	Fields(Map<String, String> values) {
		this.values = values;
	}

	Map<String, String> values() {
		return values;
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
			refuse("%s '%s' is unknown; use one of %s".formatted(column, value,
					Arrays.stream(type.getEnumConstants())
						.map(each -> each.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(", "))));
		}
		return match.orElse(null);
	}

	@Nullable LocalDate date(String column) {
		var value = required(column);
		try {
			return value.isEmpty() ? null : LocalDate.parse(value);
		}
		catch (DateTimeException unreadable) {
			refuse("%s '%s' is not a date; write it as 2026-11-02".formatted(column, value));
			return null;
		}
	}

	/** A day, given as one or as an instant with an offset, which falls on a day in the given zone. */
	@Nullable LocalDate day(String column, ZoneId zone) {
		var value = required(column);
		if (value.length() > 10) {
			try {
				return OffsetDateTime.parse(value).atZoneSameInstant(zone).toLocalDate();
			}
			catch (DateTimeException unreadable) {
				refuse("%s '%s' is not an instant; write it as 2026-11-02 or 2026-11-02T10:30:00Z".formatted(column, value));
				return null;
			}
		}
		return date(column);
	}

	@Nullable String email(String column) {
		var value = optional(column);
		if (value != null && !value.matches("[^@\\s]+@[^@\\s]+")) {
			refuse("%s '%s' is not a mail address".formatted(column, value));
		}
		return value;
	}

	@Nullable String timeZone(String column) {
		var value = optional(column);
		if (value != null && !ZoneId.getAvailableZoneIds().contains(value)) {
			refuse("%s '%s' is unknown; use an IANA name such as Europe/Berlin".formatted(column, value));
		}
		return value;
	}

	boolean flag(String column, boolean whenEmpty) {
		var value = optional(column);
		if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
			refuse("%s '%s' is neither true nor false".formatted(column, value));
		}
		return value == null ? whenEmpty : Boolean.parseBoolean(value.toLowerCase(Locale.ROOT));
	}

}
