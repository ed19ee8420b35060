package dev.runway.engine.model.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.ListedTable;
import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Feel;
import dev.runway.engine.model.TableFile;

/** A decision table beside what its owner declares of it. */
record Sheet(TableFile table, Optional<DecisionTable> declared) {

	/** What is declared of it where it is a list. */
	Optional<ListedTable> list() {
		return declared.filter(ListedTable.class::isInstance).map(ListedTable.class::cast);
	}

	/** What may stand in the column of an output. */
	Wanted wanted(TableFile.Column output) {
		return declared(declared.map(DecisionTable::outputs), output).map(Wanted::of).orElseGet(() -> Wanted.ofType(output.type()));
	}

	/** What an input is declared to be. */
	Optional<TableColumn> input(TableFile.Column input) {
		return declared(declared.map(DecisionTable::inputs), input);
	}

	/** The values that each input can have; empty where one cannot be told. */
	Optional<List<Domain>> domains() {
		var domains = IntStream.range(0, table.inputs().size()).mapToObj(column -> domain(column).orElse(null)).toList();
		return domains.contains(null) ? Optional.empty() : Optional.of(domains);
	}

	Optional<Domain> domain(int column) {
		var input = table.inputs().get(column);
		return Domain.of(input.label(), input(input), input.type(), table.rows().stream().map(row -> row.conditions().get(column))
			.filter(condition -> !TableFile.Row.open(condition)).flatMap(condition -> Feel.condition(condition).stream()).toList());
	}

	/** The inputs of one combination, as the cells name them. */
	Map<String, Object> variables(List<Domain.Value> combination) {
		var variables = new TreeMap<String, Object>();
		IntStream.range(0, combination.size()).forEach(column -> variables.put(table.inputs().get(column).name(), combination.get(column).value()));
		return variables;
	}

	/** A combination in words. */
	String words(List<Domain.Value> combination) {
		return String.join(", ", IntStream.range(0, combination.size())
			.mapToObj(column -> "%s %s".formatted(table.inputs().get(column).label(), combination.get(column).word())).toList());
	}

	String place(TableFile.Row row, TableFile.Column column) {
		return table.place(row, column);
	}

	private static Optional<TableColumn> declared(Optional<List<TableColumn>> columns, TableFile.Column column) {
		return columns.stream().flatMap(List::stream).filter(each -> each.name().equals(column.name())).findFirst();
	}

}
