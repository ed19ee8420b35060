package dev.runway.engine.model.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.engine.model.Feel;
import dev.runway.engine.model.TableFile;

/** All combinations of what the inputs of a table can be, each with the rows whose conditions it fulfils. */
final class Combinations {

	/** More than that are not gone through. */
	private static final long MOST = 50_000;

	private final List<Domain> domains;

	/** The values that fulfil the conditions, by row and column. */
	private final Map<TableFile.Row, List<Set<Domain.Value>>> fitting = new HashMap<>();

	private Combinations(List<TableFile.Row> rows, List<Domain> domains) {
		this.domains = domains;
		rows.forEach(row -> fitting.put(row, IntStream.range(0, domains.size()).mapToObj(column -> domains.get(column).values().stream()
			.filter(value -> fits(row.conditions().get(column), value)).collect(Collectors.toSet())).toList()));
	}

	/** Empty where they cannot be told, or are too many. */
	static Optional<Combinations> of(Sheet sheet) {
		var rows = sheet.table().rows();
		return rows.stream().flatMap(row -> row.conditions().stream()).allMatch(Combinations::standsAlone)
				? sheet.domains().filter(Combinations::areFew).map(domains -> new Combinations(rows, domains)) : Optional.empty();
	}

	/** Goes through all of them, each with the rows in their order. */
	void forEach(List<TableFile.Row> rows, BiConsumer<List<Domain.Value>, List<TableFile.Row>> visitor) {
		visit(new ArrayList<>(), combination -> true, combination -> visitor.accept(combination, rows.stream().filter(row -> fits(row, combination)).toList()));
	}

	/** Those that fulfil the conditions of a row, whatever the rows before it take. */
	List<List<Domain.Value>> of(TableFile.Row row) {
		var found = new ArrayList<List<Domain.Value>>();
		visit(new ArrayList<>(), combination -> fits(row, combination), found::add);
		return found;
	}

	private void visit(List<Domain.Value> begun, Predicate<List<Domain.Value>> wanted,
			Consumer<List<Domain.Value>> visitor) {
		if (!wanted.test(begun)) {
			return;
		}
		if (begun.size() == domains.size()) {
			visitor.accept(List.copyOf(begun));
			return;
		}
		domains.get(begun.size()).values().forEach(value -> {
			begun.addLast(value);
			visit(begun, wanted, visitor);
			begun.removeLast();
		});
	}

	private boolean fits(TableFile.Row row, List<Domain.Value> begun) {
		var columns = fitting.getOrDefault(row, List.of());
		return IntStream.range(0, begun.size()).allMatch(column -> columns.get(column).contains(begun.get(column)));
	}

	private static boolean fits(String condition, Domain.Value value) {
		return TableFile.Row.open(condition) || Feel.fits(condition, value.value());
	}

	/** Whether a condition asks for nothing but the value in its column. */
	private static boolean standsAlone(String condition) {
		return TableFile.Row.open(condition) || Feel.condition(condition).filter(read -> read.variables().isEmpty()).isPresent();
	}

	private static boolean areFew(List<Domain> domains) {
		return domains.stream().mapToLong(domain -> domain.values().size()).reduce(1, (some, more) -> some * more) <= MOST;
	}

}
