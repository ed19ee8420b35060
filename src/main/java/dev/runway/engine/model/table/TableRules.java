package dev.runway.engine.model.table;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.runway.engine.model.Code;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.Rule;
import dev.runway.engine.model.TableFile;

/** Every table that is asked exists and answers everybody, with values that may stand where they do. */
public class TableRules implements Rule {

	/** The hit policies by which a table answers with one row. */
	private static final Set<String> ONE_ROW = Set.of("FIRST", "UNIQUE", "ANY");

	private static final Pattern OWN_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.tables().forEach(table -> check(table, models, code, problems));
		models.diagrams().stream().flatMap(diagram -> diagram.calledTables().stream())
			.filter(called -> models.tables().stream().noneMatch(table -> table.id().equals(called.tableId())))
			.forEach(called -> problems.add("The table '%s' is called by the process, and there is none", called.tableId()));
	}

	private static void check(TableFile table, ModelSet models, Code code, Problems problems) {
		var sheet = new Sheet(table, code.table(table.id()));
		if (!hasShape(sheet, problems)) {
			return;
		}
		if (table.rows().stream().flatMap(row -> Stream.concat(row.conditions().stream(), row.results().stream()))
			.anyMatch(entry -> OWN_CLOCK.matcher(entry).find())) {
			problems.add("The table '%s' asks for the day by itself: hand it in, so that it goes with the clock of the engine", table.id());
			return;
		}
		VariableCheck.check(table, models, code, problems);
		if (sheet.list().isPresent()) {
			ListCheck.check(sheet, sheet.list().get(), problems);
			return;
		}
		var conditions = new Problems();
		ConditionCheck.check(sheet, conditions);
		conditions.lines().forEach(line -> problems.add("%s", line));
		if (conditions.lines().isEmpty()) {
			RowCheck.check(sheet, problems);
		}
		AnswerCheck.check(sheet, problems);
		OrderCheck.check(sheet, problems);
	}

	/** Whether there are rows to look at, each as long as the table is wide; a list may be empty. */
	private static boolean hasShape(Sheet sheet, Problems problems) {
		var table = sheet.table();
		var found = new Problems();
		found.when(table.rows().isEmpty() && sheet.list().isEmpty(), "The table '%s' has no row: nobody would get an answer", table.id());
		found.when(sheet.declared().isPresent() && sheet.list().isEmpty() && !ONE_ROW.contains(table.hitPolicy()),
				"The table '%s' has the hit policy %s, and the code reads one row: set FIRST", table.id(), table.hitPolicy());
		table.rows().stream().filter(row -> row.conditions().size() != table.inputs().size() || row.results().size() != table.answers().size())
			.forEach(row -> found.add("%s, row %d has %d conditions and %d answers, and the table is %d and %d wide: write the row anew in the Modeler",
					table.file(), row.number(), row.conditions().size(), row.results().size(), table.inputs().size(), table.answers().size()));
		found.lines().forEach(line -> problems.add("%s", line));
		return found.lines().isEmpty();
	}

}
