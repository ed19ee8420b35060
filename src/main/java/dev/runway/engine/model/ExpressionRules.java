package dev.runway.engine.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;

/** Every expression can be read. Those of forms are read by no engine before a person opens the form. */
class ExpressionRules implements Rule {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private static final Pattern POSITION = Pattern.compile(":1:(\\d+)");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> diagram.expressions().forEach(each -> check(each, FEEL::parseExpression, problems)));
		models.forms().forEach(form -> form.expressions().forEach(each -> check(each, FEEL::parseExpression, problems)));
		models.tables().forEach(table -> table.rows().forEach(row -> {
			row.conditions().stream().filter(text -> !text.isBlank())
				.forEach(text -> check(new Expression(table.id(), text), FEEL::parseUnaryTests, problems));
			row.results().stream().filter(text -> !text.isBlank())
				.forEach(text -> check(new Expression(table.id(), text), FEEL::parseExpression, problems));
		}));
	}

	/** What an expression says; empty for one that cannot be read. */
	static Optional<Exp> parse(String text) {
		var result = FEEL.parseExpression(text);
		return result.isSuccess() ? Optional.of(result.parsedExpression().expression()) : Optional.empty();
	}

	private static void check(Expression expression, Function<String, ParseResult> parser, Problems problems) {
		var result = parser.apply(expression.text());
		if (result.isFailure()) {
			problems.add("'%s' has an expression that cannot be read%s: %s", expression.owner(), position(result.toString()),
					expression.text().replaceAll("\\s+", " ").strip());
		}
	}

	private static String position(String failure) {
		var position = POSITION.matcher(failure);
		return position.find() ? " (character %s)".formatted(position.group(1)) : "";
	}

}
