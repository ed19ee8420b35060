package dev.runway.engine.model.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.engine.ListedTable;
import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Feel;
import dev.runway.engine.model.Nearest;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;

/** Every row of a list is about something of its own, in days that can be, and is followed by a row that is there. */
final class ListCheck {

	private static final String OPEN = "null";

	private final Sheet sheet;

	private final TableFile table;

	private final ListedTable list;

	private final Problems problems;

	/** The rows whose subject can be read, each with it. */
	private final Map<List<String>, TableFile.Row> rows = new HashMap<>();

	/** Whether nothing is wrong with what the rows say by themselves. */
	private boolean readable = true;

	private ListCheck(Sheet sheet, ListedTable list, Problems problems) {
		this.sheet = sheet;
		this.table = sheet.table();
		this.list = list;
		this.problems = problems;
	}

	static void check(Sheet sheet, ListedTable list, Problems problems) {
		var check = new ListCheck(sheet, list, problems);
		if (check.hasColumns()) {
			check.table.rows().forEach(check::readSubject);
			check.table.rows().forEach(check::checkAnswers);
			if (check.readable) {
				check.table.rows().forEach(check::checkSuccessor);
			}
		}
	}

	private boolean hasColumns() {
		var missing = Stream.of(missing(list.inputs(), table.inputs()), missing(list.outputs(), table.answers())).flatMap(List::stream).toList();
		missing.forEach(name -> problems.add("The table '%s' has no column '%s', which the code reads", table.id(), name));
		return missing.isEmpty();
	}

	private static List<String> missing(List<TableColumn> declared, List<TableFile.Column> columns) {
		return declared.stream().map(TableColumn::name).filter(name -> columns.stream().noneMatch(column -> column.name().equals(name))).toList();
	}

	/** Says what is wrong with what a row is about, and which row is about the same. */
	private void readSubject(TableFile.Row row) {
		var faults = new ArrayList<String>();
		for (int index = 0; index < table.inputs().size(); index++) {
			var input = table.inputs().get(index);
			var cell = row.conditions().get(index);
			subjectFault(input, cell).ifPresent(fault -> faults.add(sheet.place(row, input) + fault));
		}
		tell(faults);
		if (faults.isEmpty()) {
			var first = rows.putIfAbsent(subject(row), row);
			if (first != null) {
				problems.add("%s, rows %d and %d are both about %s%s: keep one of them", table.file(), first.number(), row.number(), words(row),
						overlap(first, row) ? ", and their days overlap" : "");
			}
		}
	}

	private Optional<String> subjectFault(TableFile.Column input, String cell) {
		var wanted = sheet.input(input).map(Wanted::of).orElseGet(() -> Wanted.ofType("string"));
		if (TableFile.Row.open(cell)) {
			return Optional.of(" is empty: write " + wanted.right());
		}
		return value(cell).filter(String.class::isInstance).map(wanted::objection)
			.orElseGet(() -> Optional.of(": write one text in quotation marks, and a row of its own for each"))
			.map(fault -> " asks for %s%s".formatted(AnswerCheck.oneLine(cell), fault));
	}

	private void checkAnswers(TableFile.Row row) {
		var faults = new ArrayList<String>();
		for (int index = 0; index < table.answers().size(); index++) {
			var answer = table.answers().get(index);
			var cell = row.results().get(index);
			answerFault(answer, cell).ifPresent(fault -> faults.add(sheet.place(row, answer) + fault));
		}
		tell(faults);
		if (faults.isEmpty()) {
			checkOrder(row);
		}
	}

	private void tell(List<String> faults) {
		faults.forEach(fault -> problems.add("%s", fault));
		readable &= faults.isEmpty();
	}

	/** The engine takes no empty answer, so that one which is open has to say so. */
	private Optional<String> answerFault(TableFile.Column answer, String cell) {
		var wanted = sheet.wanted(answer);
		if (cell.equals(OPEN) || value(cell).filter(value -> wanted.objection(value).isEmpty()).isPresent()) {
			return Optional.empty();
		}
		var said = cell.isBlank() ? "is empty" : "says %s%s".formatted(AnswerCheck.oneLine(cell),
				Feel.faultOfExpression(cell).map(", which cannot be read%s"::formatted).orElse(""));
		return Optional.of(" %s: write %s, or %s where it is open".formatted(said, wanted.right(), OPEN));
	}

	private void checkOrder(TableFile.Row row) {
		day(row, list.from()).ifPresent(first -> day(row, list.until()).filter(last -> last.isBefore(first))
			.ifPresent(last -> problems.add("%s says %s, before the first day %s: write %s or later", place(row, list.until()), last, first, first)));
	}

	private void checkSuccessor(TableFile.Row row) {
		Optional.ofNullable(values(row).get(list.successor())).map(String::valueOf).ifPresent(named -> {
			var own = subject(row);
			var wanted = Stream.concat(Stream.of(list.compared(named)), own.stream().skip(1)).toList();
			if (wanted.equals(own)) {
				problems.add("%s says \"%s\", which is the row itself: name another one, or write null", place(row, list.successor()), named);
			}
			else if (!rows.containsKey(wanted)) {
				var hint = Nearest.hint(named, others(row, own));
				problems.add("%s says \"%s\", and no row is about \"%s\"%s%s", place(row, list.successor()), named, named, rest(row),
						hint.isEmpty() ? ": add one, or write null" : hint);
			}
		});
	}

	/** The names of the other rows that could follow a row. */
	private Set<String> others(TableFile.Row row, List<String> own) {
		return rows.entrySet().stream().filter(each -> each.getValue() != row && each.getKey().subList(1, own.size()).equals(own.subList(1, own.size())))
			.map(each -> String.valueOf(values(each.getValue()).get(table.inputs().getFirst().name()))).collect(Collectors.toSet());
	}

	/** What a row is about, as it is compared. */
	private List<String> subject(TableFile.Row row) {
		var values = values(row);
		return IntStream.range(0, table.inputs().size()).mapToObj(index -> {
			var value = String.valueOf(values.get(table.inputs().get(index).name()));
			return index == 0 ? list.compared(value) : value;
		}).toList();
	}

	private boolean overlap(TableFile.Row one, TableFile.Row other) {
		return !ends(one).isBefore(begins(other)) && !ends(other).isBefore(begins(one));
	}

	private LocalDate begins(TableFile.Row row) {
		return day(row, list.from()).orElse(LocalDate.MIN);
	}

	private LocalDate ends(TableFile.Row row) {
		return day(row, list.until()).orElse(LocalDate.MAX);
	}

	private Optional<LocalDate> day(TableFile.Row row, String column) {
		return Optional.ofNullable(values(row).get(column)).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
	}

	private Map<String, Object> values(TableFile.Row row) {
		return ListedRows.of(table, row);
	}

	private String words(TableFile.Row row) {
		return row.conditions().getFirst() + rest(row);
	}

	private String rest(TableFile.Row row) {
		return row.conditions().stream().skip(1).map(cell -> " for " + cell).collect(Collectors.joining());
	}

	private String place(TableFile.Row row, String column) {
		return sheet.place(row, table.answers().stream().filter(answer -> answer.name().equals(column)).findFirst().orElseThrow());
	}

	private static Optional<Object> value(String cell) {
		return AnswerCheck.constant(cell);
	}

}
