package dev.runway.tasks.form;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL expressions of a form. One that cannot be read or evaluated gives nothing, as it does in Tasklist. */
final class Feel {

	private final FeelEngineApi engine;

	private final Map<String, ParseResult> parsed = new HashMap<>();

	Feel(Clock clock, ZoneId zone) {
		this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.ofInstant(clock.instant(), zone)).build();
	}

	static boolean isExpression(String text) {
		return text.startsWith("=");
	}

	/** The value of an expression, which may begin with an equals sign. */
	@Nullable Object evaluate(String text, Map<String, @Nullable Object> context) {
		var expression = parsed.computeIfAbsent(isExpression(text) ? text.substring(1) : text, engine::parseExpression);
		if (expression.isFailure()) {
			return null;
		}
		var result = engine.evaluate(expression.parsedExpression(), new HashMap<String, Object>(context));
		return result.isSuccess() ? Json.copy(result.result()) : null;
	}

}
