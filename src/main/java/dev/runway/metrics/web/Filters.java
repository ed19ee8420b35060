package dev.runway.metrics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.metrics.Selection;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/** Reads which partners are asked for; a value that is misspelled is refused, since it would count the wrong ones. */
final class Filters {

	private final WebRequest request;

	private Filters(WebRequest request) {
		this.request = request;
	}

	static Selection of(WebRequest request) {
		return new Filters(request).selection();
	}

	private Selection selection() {
		var from = day("signedFrom");
		var to = day("signedTo");
		if (from != null && to != null && from.isAfter(to)) {
			throw invalid("signedFrom %s is after signedTo %s.".formatted(from, to));
		}
		return new Selection(from, to, parsed("cohort", "a month; write it as 2026-03", YearMonth::parse),
				oneOf("type", PartnerType.class), oneOf("tier", Tier.class), oneOf("region", Region.class), value("owner"));
	}

	private @Nullable LocalDate day(String name) {
		return parsed(name, "a date; write it as 2026-11-02", LocalDate::parse);
	}

	private <T> @Nullable T parsed(String name, String form, Function<String, T> parser) {
		var value = value(name);
		try {
			return value == null ? null : parser.apply(unsigned(value));
		}
		catch (DateTimeException unreadable) {
			throw invalid("%s '%s' is not %s.".formatted(name, value, form));
		}
	}

	/** Only years that no calendar goes to are written with a sign. */
	private static String unsigned(String value) {
		if (!Character.isDigit(value.charAt(0))) {
			throw new DateTimeException("%s does not begin with a year of four digits".formatted(value));
		}
		return value;
	}

	private <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
		var value = value(name);
		if (value == null) {
			return null;
		}
		return Arrays.stream(type.getEnumConstants())
			.filter(each -> each.name().equalsIgnoreCase(value))
			.findFirst()
			.orElseThrow(() -> invalid("%s '%s' is unknown; use one of %s.".formatted(name, value,
					Arrays.stream(type.getEnumConstants())
						.map(each -> each.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(", ")))));
	}

	private @Nullable String value(String name) {
		var value = request.getParameter(name);
		return value == null || value.isBlank() ? null : value.strip();
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
