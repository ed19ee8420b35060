package dev.runway.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are coloured by their values; the fragment {@code charts :: heat} writes it.
 *
 * @param title what it shows
 * @param corner what the names of its rows are
 * @param growing what an arrow in a cell means
 */
public record HeatMap(String title, String corner, List<String> columns, List<Row> rows, String growing) implements Chart {

	/** Whether anything in it can still change. */
	public boolean unsettled() {
		return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !cell.settled());
	}

	/**
	 * A row with as many cells as there are columns.
	 *
	 * @param href where what the note counts can be seen
	 */
	public record Row(String label, String note, List<Cell> cells, @Nullable String href) {
	}

	/**
	 * A cell.
	 *
	 * @param heat its colour, a class of the style sheet
	 * @param settled whether it can no longer change; what can is hatched
	 * @param href where what it counts can be seen
	 */
	public record Cell(String text, String note, String heat, boolean settled, @Nullable String href) {
	}

}
