package dev.runway.engine.model;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every table that is asked exists, answers everybody, and reads no clock of its own. */
class TableRules implements Rule {

	private static final Pattern OWN_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.tables().forEach(table -> check(table, problems));
		models.diagrams().stream().flatMap(diagram -> diagram.calledTables().stream())
			.filter(called -> models.tables().stream().noneMatch(table -> table.id().equals(called.tableId())))
			.forEach(called -> problems.add("The table '%s' is called by the process, and there is none", called.tableId()));
	}

	private static void check(TableFile table, Problems problems) {
		problems.when(table.rows().isEmpty() || !table.rows().getLast().alwaysMatches(),
				"The last row of table '%s' does not match always: what fits no row would get nothing", table.id());
		problems.when(table.rows().stream().flatMap(row -> Stream.concat(row.conditions().stream(), row.results().stream()))
			.anyMatch(entry -> OWN_CLOCK.matcher(entry).find()),
				"The table '%s' asks for the day by itself: hand it in, so that it goes with the clock of the engine", table.id());
	}

}
