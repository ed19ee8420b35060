package dev.runway.engine.model.table;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.runway.engine.model.Code;
import dev.runway.engine.model.Feel;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.Nearest;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;
import dev.runway.engine.model.VariableRules;

/** A table asks for nothing that the processes which ask it do not have. */
final class VariableCheck {

	private VariableCheck() {
	}

	static void check(TableFile table, ModelSet models, Code code, Problems problems) {
		var askers = models.diagrams().stream()
			.filter(diagram -> diagram.calledTables().stream().anyMatch(called -> called.tableId().equals(table.id()))).toList();
		if (askers.isEmpty()) {
			return;
		}
		var known = new TreeSet<>(VariableRules.names(askers.getFirst(), models, code));
		askers.forEach(asker -> known.retainAll(VariableRules.names(asker, models, code)));
		table.inputs().forEach(input -> Feel.expression(input.name())
			.ifPresentOrElse(read -> check("%s, '%s'".formatted(table.file(), input.label()), read, known, "", problems),
					() -> problems.add("%s, '%s' asks for '%s', which cannot be read: write a variable of the process", table.file(), input.label(),
							input.name())));
		table.rows().forEach(row -> {
			IntStream.range(0, table.inputs().size()).forEach(column -> Feel.condition(row.conditions().get(column))
				.ifPresent(read -> check(table.place(row, table.inputs().get(column)), read, known, ". A text stands in quotation marks", problems)));
			IntStream.range(0, table.answers().size()).forEach(column -> Feel.expression(row.results().get(column))
				.ifPresent(read -> check(table.place(row, table.answers().get(column)), read, known, ". A text stands in quotation marks", problems)));
		});
	}

	private static void check(String place, Feel read, Set<String> known, String advice, Problems problems) {
		read.variables().stream().filter(name -> !known.contains(name)).sorted().findFirst()
			.ifPresent(name -> problems.add("%s asks for '%s', and the process that asks has no such variable%s%s", place, name,
					Nearest.hint(name, known), advice));
	}

}
