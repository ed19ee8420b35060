package dev.runway.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.runway.intake.dialect.Columns;
import dev.runway.intake.dialect.FileDialect;
import dev.runway.intake.dialect.Ids;
import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialects that Runway understands, and which of them a file is written in. */
@Component
class Dialects {

	private static final String SOURCE_SYSTEM = "source_system", PARTNER_SOURCE_SYSTEM = "partner_source_system",
			EXTERNAL_ID = "external_id", PARTNER_EXTERNAL_ID = "partner_external_id";

	private final Map<String, Dialect> dialects;

	private final Map<String, Ids> ids = new HashMap<>();

	Dialects(IntakeSettings settings) {
		this.dialects = new TreeMap<>(settings.dialects());
		dialects.forEach((name, dialect) -> ids.put(sourceSystem(name, dialect), dialect.ids()));
	}

	/**
	 * A header that has been understood.
	 *
	 * @param dialect in which the file is written; none for Runway's own
	 */
	record Understood(@Nullable String dialect, Columns columns) {
	}

	/** Understands a header in the dialect that was named, or else in Runway's own words or the one dialect that fits. */
	Understood understand(CsvFile file, List<String> header, ImportOptions options) {
		if (options.dialect() != null) {
			return in(options.dialect(), file, header, options);
		}
		try {
			return new Understood(null, columns(file, header, FileDialect.NONE.with(options.defaults())));
		}
		catch (BrokenSheet notOurs) {
			return oneThatFits(file, header, options).orElseThrow(() -> notOurs);
		}
	}

	Collection<String> names() {
		return dialects.keySet();
	}

	/** Refuses the name of a dialect that nobody has set up. */
	void refuseUnknown(@Nullable String name) {
		if (name != null && !dialects.containsKey(name)) {
			throw new Refused(Refused.Kind.INVALID,
					"There is no dialect '%s'; there are %s.".formatted(name, String.join(", ", dialects.keySet())));
		}
	}

	/** The same values with the ids of partners and deals in the one form in which they are compared. */
	Map<String, String> withOneFormOfIds(Map<String, String> values) {
		var same = new LinkedHashMap<>(values);
		var own = ids.getOrDefault(values.get(SOURCE_SYSTEM), Ids.PLAIN);
		var partners = ids.getOrDefault(values.getOrDefault(PARTNER_SOURCE_SYSTEM, values.get(SOURCE_SYSTEM)), Ids.PLAIN);
		same.computeIfPresent(EXTERNAL_ID, (column, id) -> own.canonical(id));
		same.computeIfPresent(PARTNER_EXTERNAL_ID, (column, id) -> partners.canonical(id));
		return same;
	}

	private Optional<Understood> oneThatFits(CsvFile file, List<String> header, ImportOptions options) {
		var fitting = dialects.keySet().stream().flatMap(name -> fits(name, file, header, options).stream()).toList();
		if (fitting.size() > 1) {
			throw new BrokenSheet("It may be written in the dialect %s; say in which"
				.formatted(String.join(" or ", fitting.stream().map(Understood::dialect).toList())));
		}
		return fitting.stream().findFirst();
	}

	/** A file in which nothing is called otherwise than in Runway is written in no other dialect. */
	private Optional<Understood> fits(String name, CsvFile file, List<String> header, ImportOptions options) {
		try {
			return Optional.of(in(name, file, header, options)).filter(each -> each.columns().translated());
		}
		catch (BrokenSheet other) {
			return Optional.empty();
		}
	}

	private Understood in(String name, CsvFile file, List<String> header, ImportOptions options) {
		var dialect = Objects.requireNonNull(dialects.get(name));
		var defaults = new HashMap<>(Map.of(SOURCE_SYSTEM, sourceSystem(name, dialect)));
		defaults.putAll(options.defaults());
		return new Understood(name, columns(file, header, dialect.files().getOrDefault(file, FileDialect.NONE).with(defaults)));
	}

	private static Columns columns(CsvFile file, List<String> header, FileDialect dialect) {
		return Columns.of(header, file.required(), file.optional(), dialect);
	}

	private static String sourceSystem(String name, Dialect dialect) {
		return Optional.ofNullable(dialect.sourceSystem()).orElse(name);
	}

}
