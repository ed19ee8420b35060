package dev.runway.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that can be loaded, in the order in which they are worked on, and the columns that each may have. */
public enum CsvFile {

	OWNERS(List.of("user_name", "name", "email"), List.of("manager", "active")),

	PARTNERS(List.of("source_system", "external_id", "name", "partner_type", "tier", "signed_on", "owner_email", "country"),
			List.of("domain", "path", "time_zone", "contact_first_name", "contact_last_name", "contact_email")),

	MILESTONES(List.of("partner_external_id", "milestone", "occurred_at", "source_system"), List.of("evidence"));

	private final List<String> required;

	private final List<String> optional;

	CsvFile(List<String> required, List<String> optional) {
		this.required = required;
		this.optional = optional;
	}

	/** The name that the REST interface and the command use. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Says in one sentence what is wrong with a header, if anything is. */
	Optional<String> problemWith(List<String> header) {
		if (header.size() == 1 && header.getFirst().contains(";")) {
			return Optional.of("The columns are separated by semicolons; save it with commas");
		}
		return header.stream()
			.filter(column -> !required.contains(column) && !optional.contains(column))
			.findFirst()
			.map(column -> "The column '%s' is unknown; %s.csv has the columns %s, %s".formatted(column, label(),
					String.join(", ", required), String.join(", ", optional)))
			.or(() -> required.stream()
				.filter(column -> !header.contains(column))
				.findFirst()
				.map("The column '%s' is missing"::formatted))
			.or(() -> header.stream()
				.filter(column -> header.indexOf(column) != header.lastIndexOf(column))
				.findFirst()
				.map("The column '%s' stands twice in the header"::formatted));
	}

	/** What makes two rows of a file the same row; the milestones of a partner share the partner's key. */
	Optional<String> key(Fields fields) {
		var first = fields.raw(this == OWNERS ? "user_name" : "source_system");
		var second = switch (this) {
			case OWNERS -> Optional.of("");
			case PARTNERS -> fields.raw("external_id");
			case MILESTONES -> fields.raw("partner_external_id");
		};
		return first.flatMap(left -> second.map(right -> right.isEmpty() ? left : left + "/" + right));
	}

}
