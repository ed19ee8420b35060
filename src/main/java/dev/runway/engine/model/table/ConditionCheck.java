package dev.runway.engine.model.table;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Feel;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;

/** Every condition asks for something that can be. */
final class ConditionCheck {

	private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

	private ConditionCheck() {
	}

	static void check(Sheet sheet, Problems problems) {
		IntStream.range(0, sheet.table().inputs().size()).forEach(column -> {
			var input = sheet.table().inputs().get(column);
			checkType(sheet, input, problems);
			sheet.table().rows().stream().filter(row -> !TableFile.Row.open(row.conditions().get(column)))
				.forEach(row -> fault(sheet, column, row.conditions().get(column))
					.ifPresent(fault -> problems.add("%s asks for %s%s", sheet.place(row, input), AnswerCheck.oneLine(row.conditions().get(column)), fault)));
		});
	}

	/** An input whose type is not the one of what is handed in would be an incident for every partner. */
	private static void checkType(Sheet sheet, TableFile.Column input, Problems problems) {
		sheet.input(input).filter(column -> !input.type().isEmpty() && !input.type().equals("Any"))
			.filter(column -> NUMBERS.contains(input.type()) != isNumber(column)
					|| !NUMBERS.contains(input.type()) && !input.type().equals("string"))
			.ifPresent(column -> problems.add("%s, '%s' is of the type %s, and gets %s: set the type %s", sheet.table().file(), input.label(),
					input.type(), isNumber(column) ? "a number" : "a text", isNumber(column) ? "number" : "string"));
	}

	private static boolean isNumber(TableColumn column) {
		return column.kind() == TableColumn.Kind.WHOLE_NUMBER;
	}

	/** What is wrong with a condition, as the rest of a sentence that has named it. */
	private static Optional<String> fault(Sheet sheet, int column, String condition) {
		var input = sheet.table().inputs().get(column);
		var unreadable = Feel.faultOfCondition(condition);
		if (unreadable.isPresent()) {
			return unreadable.map(where -> ", which cannot be read%s: write values with commas between them, texts in quotation marks".formatted(where));
		}
		var read = Feel.condition(condition).orElseThrow();
		var declared = sheet.input(input);
		if (declared.isPresent() && declared.get().kind() == TableColumn.Kind.WORD) {
			var strange = read.texts().stream().filter(text -> !declared.get().words().contains(text)).findFirst();
			if (strange.isPresent()) {
				return strange.map(word -> Wanted.unknown(word, declared.get().words()));
			}
		}
		var numbers = declared.map(ConditionCheck::isNumber).orElse(NUMBERS.contains(input.type()));
		if (numbers && !read.texts().isEmpty()) {
			return Optional.of(", which is a text: write a number without quotation marks");
		}
		return read.variables().isEmpty() && sheet.domain(column).filter(domain -> domain.values().stream()
			.noneMatch(value -> Feel.fits(condition, value.value()))).isPresent()
					? Optional.of(", which nothing can be: write %s".formatted(declared.map(each -> Wanted.of(each).right()).orElse("what it can be")))
					: Optional.empty();
	}

}
