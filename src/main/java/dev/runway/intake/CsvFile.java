package dev.runway.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The files that can be loaded, whatever their form, in the order in which they are worked on, and the columns that each may have. */
public enum CsvFile {

	OWNERS("user_name", "name", "email", "manager?", "active?"),

	PARTNERS("source_system", "external_id", "name", "domain?", "partner_type", "path?", "tier", "signed_on", "time_zone?",
			"owner_email", "contact_first_name?", "contact_last_name?", "contact_email?", "country"),

	MILESTONES("partner_external_id", "milestone", "occurred_at", "evidence?", "source_system"),

	CERTIFICATIONS("partner_external_id", "source_system?", "rep_email?", "rep_name?", "role", "certification", "issued_on",
			"expires_on?", "revoked_on?", "certificate_url?"),

	DEALS("source_system", "external_id", "partner_external_id", "partner_source_system?", "name?", "account_name?",
			"account_domain?", "state", "stage?", "amount?", "currency?", "submitted_at?", "decided_at?", "expires_on?",
			"close_date?", "won_at?", "lost_reason?");

	private static final String OPTIONAL = "?";

	private final List<String> columns;

	/** A column that ends in ? may be left out. */
	CsvFile(String... columns) {
		this.columns = List.of(columns);
	}

	/** The name that the REST interface and the command use. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The file that goes by a name. */
	static CsvFile of(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return label();
	}

	/** All columns, in the order in which Runway writes them. */
	public List<String> columns() {
		return columns.stream().map(column -> column.replace(OPTIONAL, "")).toList();
	}

	List<String> required() {
		return columns.stream().filter(column -> !column.endsWith(OPTIONAL)).toList();
	}

	List<String> optional() {
		return columns().stream().filter(column -> !required().contains(column)).toList();
	}

	/** The columns that hold days, which are called so. */
	List<String> days() {
		return columns().stream().filter(column -> column.matches(".*_(on|at|date)")).toList();
	}

	/** The columns that hold amounts of money. */
	List<String> amounts() {
		return columns().stream().filter("amount"::equals).toList();
	}

	/** What makes two rows of a file the same row, in files where no row may come twice. */
	@Nullable String key(Map<String, String> values) {
		return switch (this) {
			case OWNERS -> values.get("user_name");
			case PARTNERS, DEALS -> joined(values, "source_system", "external_id");
			case MILESTONES, CERTIFICATIONS -> null;
		};
	}

	/** Which rows are worked on together: those whose partner has the same external id. */
	Optional<String> partner(Map<String, String> values) {
		return switch (this) {
			case OWNERS -> Optional.empty();
			case PARTNERS -> Optional.ofNullable(values.get("external_id"));
			case MILESTONES, CERTIFICATIONS, DEALS -> Optional.ofNullable(values.get("partner_external_id"));
		};
	}

	private static @Nullable String joined(Map<String, String> values, String... columns) {
		return Stream.of(columns).allMatch(values::containsKey)
				? String.join("/", Stream.of(columns).map(values::get).toList()) : null;
	}

}
