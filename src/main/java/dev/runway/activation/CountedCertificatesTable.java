package dev.runway.activation;

import static dev.runway.engine.TableColumn.day;
import static dev.runway.engine.TableColumn.text;
import static dev.runway.engine.TableColumn.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.runway.certification.CountedCertificate;
import dev.runway.certification.Role;
import dev.runway.engine.ListedTable;
import dev.runway.engine.TableColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may stand in the list of certificates that count, and how its rows are read. */
@Component
class CountedCertificatesTable implements ListedTable {

	@Override
	public String id() {
		return "counted-certificates";
	}

	@Override
	public List<TableColumn> inputs() {
		return List.of(text("certificate"), word("role", Role.class));
	}

	@Override
	public List<TableColumn> outputs() {
		return List.of(day(from()), day(until()), text(successor()));
	}

	@Override
	public String from() {
		return "countsFrom";
	}

	@Override
	public String until() {
		return "countsUntil";
	}

	@Override
	public String successor() {
		return "replacedBy";
	}

	@Override
	public String compared(String name) {
		return CountedCertificate.compared(name);
	}

	/** A row that has passed the check. */
	CountedCertificate read(Map<String, Object> row) {
		return new CountedCertificate(String.valueOf(row.get("certificate")), Role.valueOf(String.valueOf(row.get("role"))), date(row.get(from())),
				date(row.get(until())), row.get(successor()) instanceof String name ? name : null);
	}

	private static @Nullable LocalDate date(@Nullable Object value) {
		return value instanceof LocalDate date ? date : null;
	}

}
