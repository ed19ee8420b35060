package dev.runway.engine.model.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.engine.model.Feel;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.TableFile;

/** Every answer is of its type, within its range and one of the known words. */
final class AnswerCheck {

	private AnswerCheck() {
	}

	static void check(Sheet sheet, Problems problems) {
		var combinations = Combinations.of(sheet);
		sheet.table().rows().forEach(row -> forEachAnswer(sheet, row, (answer, text) -> fault(sheet, row, answer, text, combinations)
			.ifPresent(fault -> problems.add("%s %s%s", sheet.place(row, answer), text.isBlank() ? "is empty" : "says " + oneLine(text), fault))));
	}

	/** The answers whose value depends on more than the inputs of the table. */
	static void checkUnknown(Sheet sheet, Problems problems) {
		sheet.table().rows().forEach(row -> forEachAnswer(sheet, row, (answer, text) -> Feel.expression(text).filter(read -> !isTold(sheet, read))
			.ifPresent(read -> problems.add("%s says %s, whose value is not checked", sheet.place(row, answer), oneLine(text)))));
	}

	/** An answer that is the same for everybody. */
	static Optional<Object> constant(String text) {
		return Feel.expression(text).filter(read -> read.variables().isEmpty()).flatMap(read -> Feel.value(text, Map.of()));
	}

	static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	/** What is wrong with an answer, as the rest of a sentence that has named it. */
	private static Optional<String> fault(Sheet sheet, TableFile.Row row, TableFile.Column answer, String text, Optional<Combinations> combinations) {
		var wanted = sheet.wanted(answer);
		if (text.isBlank()) {
			return Optional.of(": write " + wanted.right());
		}
		var unreadable = Feel.faultOfExpression(text);
		if (unreadable.isPresent()) {
			return unreadable.map(where -> ", which cannot be read%s: write %s".formatted(where, wanted.right()));
		}
		var read = Feel.expression(text).orElseThrow();
		if (read.variables().isEmpty()) {
			return objection(wanted, text, Map.of());
		}
		return isTold(sheet, read) ? combinations.stream().flatMap(each -> each.of(row).stream())
			.flatMap(combination -> objection(wanted, text, sheet.variables(combination))
				.map(fault -> ", which gives %s for %s%s".formatted(Feel.value(text, sheet.variables(combination)).orElse("nothing"),
						sheet.words(combination), fault)).stream())
			.findFirst() : Optional.empty();
	}

	private static Optional<String> objection(Wanted wanted, String text, Map<String, Object> variables) {
		return Feel.value(text, variables).map(wanted::objection).orElseGet(() -> Optional.of(", which is nothing: write " + wanted.right()));
	}

	/** Whether the inputs of the table are enough to tell what an expression gives. */
	private static boolean isTold(Sheet sheet, Feel read) {
		var inputs = sheet.table().inputs().stream().map(TableFile.Column::name).collect(Collectors.toSet());
		return read.variables().isEmpty() || inputs.containsAll(read.variables()) && Combinations.of(sheet).isPresent();
	}

	private static void forEachAnswer(Sheet sheet, TableFile.Row row, BiConsumer<TableFile.Column, String> visitor) {
		var answers = sheet.table().answers();
		IntStream.range(0, Math.min(answers.size(), row.results().size())).forEach(column -> visitor.accept(answers.get(column), row.results().get(column)));
	}

}
