package dev.runway.tasks.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import dev.runway.tasks.form.Component.Moment;
import org.jspecify.annotations.Nullable;

/** Reads and writes days and times as browsers and forms write them. */
final class Moments {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}"), TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm"), OFFSET = DateTimeFormatter.ofPattern("xxx");

	private final LocalDate today;

	private final ZoneId zone;

	Moments(LocalDate today, ZoneId zone) {
		this.today = today;
		this.zone = zone;
	}

	/** @param format how a form wants a time to be sent: utc_offset, utc_normalized, or as it stands on the clock */
	Entry read(String text, Moment moment, String format) {
		var stripped = text.strip();
		if (stripped.isEmpty()) {
			return Entry.of("", null);
		}
		try {
			return Entry.of(stripped, switch (moment) {
				case DATE -> day(stripped).toString();
				case TIME -> sent(today, time(stripped), format, false);
				case DATETIME -> {
					var halves = stripped.split("[T ]", 2);
					if (halves.length < 2) {
						throw new DateTimeException("No time");
					}
					yield sent(day(halves[0]), time(halves[1]), format, true);
				}
			});
		}
		catch (DateTimeException unreadable) {
			return Entry.unreadable(text, "'%s' cannot be read; write it as %s.".formatted(Numbers.shortened(text), switch (moment) {
				case DATE -> "2027-01-31";
				case TIME -> "09:30";
				case DATETIME -> "2027-01-31T09:30";
			}));
		}
	}

	/** How a value of the data is typed; what cannot be read stays as it is. */
	Entry of(@Nullable Object value, Moment moment, String format) {
		var text = Json.words(value);
		try {
			return read(switch (moment) {
				case DATE -> text.length() > 10 ? text.substring(0, 10) : text;
				case TIME -> wallTime(text);
				case DATETIME -> wall(text);
			}, moment, format);
		}
		catch (DateTimeException unreadable) {
			return read(text, moment, format);
		}
	}

	LocalDate today() {
		return today;
	}

	private String wallTime(String text) {
		return !text.matches(".*(Z|[+-]\\d{2}:\\d{2})") ? text
				: MINUTES.format(OffsetTime.parse(text).atDate(today).atZoneSameInstant(zone));
	}

	private String wall(String text) {
		return text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})") ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime().withNano(0).toString()
				: text;
	}

	private String sent(LocalDate day, LocalTime time, String format, boolean withDay) {
		var wall = LocalDateTime.of(day, time).atZone(zone);
		var written = format.equals("utc_normalized") ? wall.withZoneSameInstant(ZoneOffset.UTC) : wall;
		var offset = switch (format) {
			case "utc_normalized" -> "Z";
			case "utc_offset" -> OFFSET.format(wall);
			default -> "";
		};
		return (withDay ? written.toLocalDate() + "T" : "") + MINUTES.format(written) + offset;
	}

	private static LocalDate day(String text) {
		if (!DAY.matcher(text).matches()) {
			throw new DateTimeException("No day");
		}
		return LocalDate.parse(text);
	}

	private static LocalTime time(String text) {
		if (!TIME.matcher(text).matches()) {
			throw new DateTimeException("No time");
		}
		return LocalTime.parse(text);
	}

}
