package dev.runway.engine.model.table;

import java.util.Optional;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.model.Code;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.Rule;

/** Names what no check can judge in a table, and what nobody reads of it. */
public class UncheckedAnswers implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.tables().forEach(table -> {
			var declared = code.table(table.id());
			AnswerCheck.checkUnknown(new Sheet(table, declared), problems);
			table.answers().stream().filter(answer -> !isRead(answer.name(), declared))
				.forEach(answer -> problems.add("%s answers with '%s', which nobody reads", table.file(), answer.label()));
		});
	}

	private static boolean isRead(String name, Optional<DecisionTable> declared) {
		return declared.isEmpty() || declared.get().outputs().stream().anyMatch(column -> column.name().equals(name));
	}

}
