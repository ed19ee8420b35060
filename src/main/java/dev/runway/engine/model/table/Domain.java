package dev.runway.engine.model.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.runway.engine.TableColumn;
import dev.runway.engine.model.Feel;

/** The values that an input can have, one of each kind that the conditions of its column tell apart. */
record Domain(List<Value> values) {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal FAR = BigDecimal.valueOf(1000);

	/** A value, and how a sentence names it. */
	record Value(Object value, String word) {
	}

	/**
	 * The domain of an input.
	 *
	 * @param conditions the cells of its column that ask for something
	 * @return empty where its values cannot be told
	 */
	static Optional<Domain> of(String label, Optional<TableColumn> declared, String type, List<Feel> conditions) {
		if (declared.isPresent()) {
			var column = declared.get();
			return Optional.of(switch (column.kind()) {
				case WHOLE_NUMBER -> numbers(whole(column, numbers(conditions)));
				case WORD -> words(column.words());
				case WORDS, TEXT, DAY -> texts(label, conditions);
			});
		}
		return switch (type) {
			case "number", "integer", "long", "double" -> Optional.of(numbers(around(numbers(conditions))));
			case "string" -> Optional.of(texts(label, conditions));
			case "boolean" -> Optional.of(new Domain(List.of(new Value(true, "true"), new Value(false, "false"))));
			default -> Optional.empty();
		};
	}

	private static Domain words(Collection<String> words) {
		return new Domain(words.stream().sorted().map(word -> new Value(word, word)).toList());
	}

	/** The texts that are asked for, and one that is not. */
	private static Domain texts(String label, List<Feel> conditions) {
		var values = new ArrayList<>(words(conditions.stream().flatMap(condition -> condition.texts().stream()).distinct().toList()).values());
		values.add(new Value("any other %s".formatted(label), "any other"));
		return new Domain(values);
	}

	private static Domain numbers(Collection<BigDecimal> numbers) {
		return new Domain(numbers.stream().map(number -> new Value(number, number.toPlainString())).toList());
	}

	private static List<BigDecimal> numbers(List<Feel> conditions) {
		return conditions.stream().flatMap(condition -> condition.numbers().stream()).toList();
	}

	/** The least one, those that are asked for with their neighbours, and one that is far away. */
	private static Collection<BigDecimal> whole(TableColumn column, List<BigDecimal> asked) {
		var numbers = new TreeSet<BigDecimal>();
		var least = BigDecimal.valueOf(column.from());
		Stream.concat(Stream.of(least), asked.stream()).map(BigDecimal::toBigInteger).map(BigDecimal::new)
			.flatMap(number -> Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE), number.add(FAR)))
			.filter(number -> number.compareTo(least) >= 0 && number.compareTo(BigDecimal.valueOf(column.to())) <= 0).forEach(numbers::add);
		return numbers;
	}

	private static Collection<BigDecimal> around(List<BigDecimal> asked) {
		var numbers = new TreeSet<BigDecimal>();
		Stream.concat(Stream.of(BigDecimal.ZERO), asked.stream())
			.flatMap(number -> Stream.of(number.subtract(FAR), number.subtract(HALF), number, number.add(HALF), number.add(FAR))).forEach(numbers::add);
		return numbers;
	}

}
