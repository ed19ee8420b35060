package dev.runway.engine.model.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.runway.engine.model.TableFile;

/** The rows of a list, read as values. */
public final class ListedRows {

	private ListedRows() {
	}

	/** Each row by the names of its columns, without the cells that hold no value. */
	public static List<Map<String, Object>> of(TableFile table) {
		return table.rows().stream().map(row -> of(table, row)).toList();
	}

	static Map<String, Object> of(TableFile table, TableFile.Row row) {
		var values = new TreeMap<String, Object>();
		read(table.inputs(), row.conditions(), values);
		read(table.answers(), row.results(), values);
		return values;
	}

	private static void read(List<TableFile.Column> columns, List<String> cells, Map<String, Object> values) {
		IntStream.range(0, columns.size()).filter(column -> !TableFile.Row.open(cells.get(column)))
			.forEach(column -> AnswerCheck.constant(cells.get(column)).ifPresent(value -> values.put(columns.get(column).name(), value)));
	}

}
