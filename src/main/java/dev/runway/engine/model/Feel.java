package dev.runway.engine.model;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/** Reads expressions and the conditions of tables, and says what they amount to, by the library that the engine itself uses. */
public final class Feel {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private static final Pattern POSITION = Pattern.compile(":1:(\\d+)");

	/** What a condition may call the value that it judges. */
	private static final Set<String> JUDGED = Set.of("?", "cellInput");

	private final Exp parsed;

	private Feel(Exp parsed) {
		this.parsed = parsed;
	}

	/** An expression; empty for one that cannot be read. */
	public static Optional<Feel> expression(String text) {
		return read(FEEL.parseExpression(text));
	}

	/** A cell of a table that asks; empty for one that cannot be read. */
	public static Optional<Feel> condition(String text) {
		return read(FEEL.parseUnaryTests(text));
	}

	/** Where an expression cannot be read, in words; empty for one that can. */
	public static Optional<String> faultOfExpression(String text) {
		return fault(FEEL.parseExpression(text));
	}

	/** Where the cell of a table that asks cannot be read, in words; empty for one that can. */
	public static Optional<String> faultOfCondition(String text) {
		return fault(FEEL.parseUnaryTests(text));
	}

	/** What an expression gives; empty for nothing, also where it cannot be evaluated. */
	public static Optional<Object> value(String expression, Map<String, Object> variables) {
		var result = FEEL.evaluateExpression(expression, variables);
		return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
	}

	/** Whether a value fulfils the condition of a cell. */
	public static boolean fits(String condition, Object value) {
		var result = FEEL.evaluateUnaryTests(condition, value, Map.of());
		return result.isSuccess() && Boolean.TRUE.equals(result.result());
	}

	Exp parsed() {
		return parsed;
	}

	/** The names of the variables that it asks for. */
	public Set<String> variables() {
		return Variables.in(parsed).stream().map(List::getFirst).filter(name -> !JUDGED.contains(name)).collect(Collectors.toSet());
	}

	/** The texts that are written out in it. */
	public Set<String> texts() {
		return constants(node -> node instanceof ConstString text ? text.value() : null);
	}

	/** The numbers that are written out in it. */
	public Set<BigDecimal> numbers() {
		return constants(node -> node instanceof ConstNumber number ? number.value().bigDecimal() : null);
	}

	private <T> Set<T> constants(Function<Object, T> reader) {
		var found = new LinkedHashSet<T>();
		collect(parsed, reader, found);
		return found;
	}

	private static <T> void collect(Object node, Function<Object, T> reader, Set<T> found) {
		Optional.ofNullable(reader.apply(node)).ifPresent(found::add);
		switch (node) {
			case scala.collection.Iterable<?> several -> CollectionConverters.asJava(several).forEach(each -> collect(each, reader, found));
			case Product whole -> CollectionConverters.asJava(whole.productIterator()).forEachRemaining(each -> collect(each, reader, found));
			default -> {
			}
		}
	}

	private static Optional<Feel> read(ParseResult result) {
		return result.isSuccess() ? Optional.of(new Feel(result.parsedExpression().expression())) : Optional.empty();
	}

	private static Optional<String> fault(ParseResult result) {
		if (result.isSuccess()) {
			return Optional.empty();
		}
		var position = POSITION.matcher(result.toString());
		return Optional.of(position.find() ? " (character %s)".formatted(position.group(1)) : "");
	}

}
