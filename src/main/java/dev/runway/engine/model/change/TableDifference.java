package dev.runway.engine.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.runway.engine.model.TableFile;

/** Says cell by cell what differs between two versions of a table. A row that keeps its id is the same row, wherever it stands. */
final class TableDifference {

	private final TableFile before;

	private final TableFile after;

	private final List<String> lines = new ArrayList<>();

	private TableDifference(TableFile before, TableFile after) {
		this.before = before;
		this.after = after;
	}

	static List<String> between(TableFile before, TableFile after) {
		var difference = new TableDifference(before, after);
		difference.compareHeads();
		difference.compareRows();
		return difference.lines;
	}

	private void compareHeads() {
		say("The table asks by %s, and asked by %s", names(after.inputs()), names(before.inputs()));
		say("The table gives %s, and gave %s", names(after.answers()), names(before.answers()));
		say("The hit policy is %s, and was %s", after.hitPolicy(), before.hitPolicy());
	}

	private void say(String line, String now, String then) {
		if (!now.equals(then)) {
			lines.add(line.formatted(now, then));
		}
	}

	private static String names(List<TableFile.Column> columns) {
		return String.join(", ", columns.stream().map(TableFile.Column::name).toList());
	}

	private void compareRows() {
		var old = byId(before);
		var young = byId(after);
		young.forEach((id, row) -> {
			if (old.containsKey(id)) {
				compare(old.get(id), row);
			}
			else {
				lines.add("Row %d is new: %s".formatted(row.number(), words(row)));
			}
		});
		old.forEach((id, row) -> {
			if (!young.containsKey(id)) {
				lines.add("Row %d is gone: %s".formatted(row.number(), words(row)));
			}
		});
		var order = young.keySet().stream().filter(old::containsKey).toList();
		if (!order.equals(old.keySet().stream().filter(young::containsKey).toList())) {
			lines.add("The rows stand in another order");
		}
	}

	private void compare(TableFile.Row old, TableFile.Row young) {
		compare(young, before.inputs(), old.conditions(), after.inputs(), young.conditions());
		compare(young, before.answers(), old.results(), after.answers(), young.results());
	}

	private void compare(TableFile.Row row, List<TableFile.Column> oldColumns, List<String> old, List<TableFile.Column> columns, List<String> young) {
		var cells = cells(oldColumns, old);
		for (int column = 0; column < Math.min(columns.size(), young.size()); column++) {
			var then = cells.get(columns.get(column).name());
			if (then != null && !then.equals(young.get(column))) {
				lines.add("Row %d, '%s': %s becomes %s".formatted(row.number(), columns.get(column).label(), word(then), word(young.get(column))));
			}
		}
	}

	private static Map<String, String> cells(List<TableFile.Column> columns, List<String> row) {
		var cells = new LinkedHashMap<String, String>();
		for (int column = 0; column < Math.min(columns.size(), row.size()); column++) {
			cells.put(columns.get(column).name(), row.get(column));
		}
		return cells;
	}

	private static Map<String, TableFile.Row> byId(TableFile table) {
		var rows = new LinkedHashMap<String, TableFile.Row>();
		table.rows().forEach(row -> rows.put(row.id().isEmpty() ? "row " + row.number() : row.id(), row));
		return rows;
	}

	private static String words(TableFile.Row row) {
		return "%s gives %s".formatted(words(row.conditions()), words(row.results()));
	}

	private static String words(List<String> cells) {
		return String.join(", ", cells.stream().map(TableDifference::word).toList());
	}

	private static String word(String cell) {
		return TableFile.Row.open(cell) ? "anything" : cell.replaceAll("\\s+", " ").strip();
	}

}
