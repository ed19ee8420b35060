package dev.runway.chart;

import java.util.List;

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

	/** A row with as many cells as there are columns. */
	public record Row(String label, String note, List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param heat its colour, a class of the style sheet
	 * @param settled whether it can no longer change; what can is hatched
	 */
	public record Cell(String text, String note, String heat, boolean settled) {
	}

}
