package dev.runway.report.web;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.chart.Bars.Bar;
import dev.runway.report.OwnerTotals;

/**
 * The board as it is shown.
 *
 * @param owners how many owners carry something
 * @param partners how many partners they carry together
 * @param more how many owners are not shown
 */
record Board(long owners, int partners, int overdue, List<Column> columns, List<Row> rows, int more) {

	private static final int MAX_ROWS = 200;

	static Board of(List<OwnerTotals> all, BoardOrder order) {
		var widest = all.stream().mapToInt(owner -> Math.max(owner.load(), owner.capacity() == null ? 0 : owner.capacity())).max().orElse(0);
		return new Board(all.stream().filter(owner -> owner.load() > 0).count(),
				all.stream().mapToInt(OwnerTotals::load).sum(), all.stream().mapToInt(OwnerTotals::overdue).sum(),
				Stream.of(BoardOrder.values()).map(each -> new Column(each.label(), each.word(), each == order)).toList(),
				all.stream().sorted(order.comparator()).limit(MAX_ROWS).map(owner -> Row.of(owner, widest)).toList(),
				Math.max(0, all.size() - MAX_ROWS));
	}

	/** A column by which the board can be sorted. */
	record Column(String label, String word, boolean sorted) {
	}

	/**
	 * An owner.
	 *
	 * @param load the bar of the load, as long as its share of the largest load or capacity
	 * @param capacity how many are enough, on the same scale
	 */
	record Row(OwnerTotals owner, Bar load, Bar capacity) {

		static Row of(OwnerTotals owner, int widest) {
			var limit = owner.capacity() == null ? 0 : owner.capacity();
			return new Row(owner, bar(owner.load(), widest, limit == 0 ? "0" : "%,d of %,d".formatted(owner.load(), limit)),
					bar(limit, widest, ""));
		}

		private static Bar bar(int value, int widest, String text) {
			return Bar.of("", widest == 0 ? null : (double) value / widest, text, "");
		}

	}

}
