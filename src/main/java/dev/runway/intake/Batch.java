package dev.runway.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;

/** Rows that are worked on in one transaction, all of some partners, and what has become of them so far. */
class Batch {

	private final Order order;

	private final List<StagedRow> rows;

	private final ProgrammeCalendar calendar;

	private final Map<StagedRow, RowResult> results = new LinkedHashMap<>();

	Batch(Order order, List<StagedRow> rows, ProgrammeCalendar calendar) {
		this.order = order;
		this.rows = rows;
		this.calendar = calendar;
	}

	UUID importId() {
		return order.importId();
	}

	/** Whoever asked for the load says so, and now. */
	Recorded recorded() {
		return new Recorded(order.requestedBy(), Source.IMPORT, calendar.now());
	}

	/** The rows of a file of which nothing has become yet. */
	List<StagedRow> open(CsvFile file) {
		return rows.stream().filter(row -> row.file() == file && !results.containsKey(row)).toList();
	}

	void put(StagedRow row, RowResult result) {
		results.put(row, result);
	}

	Map<StagedRow, RowResult> results() {
		return results;
	}

}
