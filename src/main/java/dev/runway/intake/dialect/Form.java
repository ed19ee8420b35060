package dev.runway.intake.dialect;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way in which a system writes a value that Runway writes in another. What does not fit is left as it is. */
final class Form {

	private static final String EPOCH_MILLIS = "epoch-millis", CENTS = "cents", COUNTRY_NAME = "country-name";

	private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
		.collect(Collectors.toMap(code -> FileDialect.plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code -> code));

	private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();

	private final UnaryOperator<String> reading;

	private Form(UnaryOperator<String> reading) {
		this.reading = reading;
	}

	/** The form of a name: epoch-millis, cents, country-name, or the pattern of a date such as M/d/yyyy. */
	static Form of(String name) {
		return KNOWN.computeIfAbsent(name, Form::made);
	}

	private static Form made(String name) {
		return switch (name) {
			case EPOCH_MILLIS -> new Form(value -> Instant.ofEpochMilli(Long.parseLong(value)).toString());
			case CENTS -> new Form(value -> new BigDecimal(new BigDecimal(value).toBigIntegerExact(), 2).toPlainString());
			case COUNTRY_NAME -> new Form(value -> COUNTRIES.getOrDefault(FileDialect.plain(value), value));
			default -> {
				var pattern = DateTimeFormatter.ofPattern(name, Locale.ENGLISH);
				yield new Form(value -> day(pattern, value));
			}
		};
	}

	String read(String value) {
		try {
			return reading.apply(value);
		}
		catch (NumberFormatException | ArithmeticException | DateTimeException other) {
			return value;
		}
	}

	/** A time without an offset is taken for the day that it names. */
	private static String day(DateTimeFormatter pattern, String value) {
		return switch (pattern.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
			case LocalDateTime time -> time.toLocalDate().toString();
			case Object known -> known.toString();
		};
	}

}
