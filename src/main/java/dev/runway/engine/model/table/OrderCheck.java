package dev.runway.engine.model.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;

/** The cells of a row stand in the order that their owner declares. Those that are wrong by themselves are left to another check. */
final class OrderCheck {

	private final TableFile table;

	private final TableFile.Row row;

	private final Map<String, Cell> cells = new TreeMap<>();

	private OrderCheck(Sheet sheet, TableFile.Row row) {
		this.table = sheet.table();
		this.row = row;
		var declared = sheet.declared().map(DecisionTable::outputs).orElse(List.of());
		IntStream.range(0, table.answers().size()).forEach(index -> {
			var answer = table.answers().get(index);
			declared.stream().filter(column -> column.name().equals(answer.name())).findFirst()
				.ifPresent(column -> AnswerCheck.constant(row.results().get(index))
					.filter(value -> Wanted.of(column).objection(value).isEmpty()).flatMap(Wanted::number)
					.ifPresent(value -> cells.put(column.name(), new Cell(column, answer, value))));
		});
	}

	static void check(Sheet sheet, Problems problems) {
		sheet.table().rows().stream().map(row -> new OrderCheck(sheet, row)).forEach(check -> check.check(problems));
	}

	private void check(Problems problems) {
		table.answers().stream().flatMap(answer -> Optional.ofNullable(cells.get(answer.name())).stream()).forEach(cell -> {
			check(cell, 0, cell.column().atMost(), "at most", problems);
			check(cell, 1, cell.column().below(), "less than", problems);
		});
	}

	/** Says in one line to which columns a number does not keep, and up to which it would. */
	private void check(Cell cell, int distance, Collection<String> columns, String relation, Problems problems) {
		var broken = columns.stream().flatMap(column -> Stream.ofNullable(cells.get(column)))
			.filter(limit -> cell.units().add(BigDecimal.valueOf(distance)).compareTo(limit.units()) > 0).toList();
		broken.stream().map(Cell::units).min(Comparator.naturalOrder()).ifPresent(least -> problems.add("%s says %s: it must be %s %s; write %s or less",
				table.place(row, cell.answer()), cell.words(), relation, String.join(" and ", broken.stream().map(Cell::named).toList()),
				least.subtract(BigDecimal.valueOf(distance)).divide(BigDecimal.valueOf(cell.column().times()), 0, RoundingMode.FLOOR).toPlainString()));
	}

	/** What stands in one column. */
	private record Cell(TableColumn column, TableFile.Column answer, BigDecimal value) {

		BigDecimal units() {
			return value.multiply(BigDecimal.valueOf(column.times()));
		}

		String words() {
			return column.times() == 1 ? value.toPlainString() : "%s (times %d)".formatted(value.toPlainString(), column.times());
		}

		String named() {
			return "'%s' (%s)".formatted(answer.label(), words());
		}

	}

}
