package dev.runway.metrics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.metrics.Selection;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Refused;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads which partners are asked for; whatever is misspelled is refused, since it would count the wrong ones. */
final class Filters {

	private static final List<String> NAMES = List.of("signedFrom", "signedTo", "cohort", "type", "tier", "region", "owner");

	private final MultiValueMap<String, String> values;

	private Filters(MultiValueMap<String, String> values) {
		this.values = values;
	}

	static Selection selection(MultiValueMap<String, String> values) {
		values.forEach((name, given) -> {
			if (!NAMES.contains(name)) {
				throw invalid("'%s' is no filter; there are %s.".formatted(name, String.join(", ", NAMES)));
			}
			if (given.size() > 1) {
				throw invalid("Give %s once.".formatted(name));
			}
		});
		return new Filters(values).selection();
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
			return value == null ? null : parser.apply(value);
		}
		catch (DateTimeException unreadable) {
			throw invalid("%s '%s' is not %s.".formatted(name, value, form));
		}
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
		var value = values.getFirst(name);
		return value == null || value.isBlank() ? null : value.strip();
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
