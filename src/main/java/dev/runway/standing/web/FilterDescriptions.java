package dev.runway.standing.web;

import java.util.stream.Stream;

import dev.runway.standing.Criterion;
import dev.runway.standing.Given;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what partners can be narrowed down by, which the handler reads from the request by itself. */
@Component
class FilterDescriptions implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (handler.getBeanType() == PartnerController.class && handler.getMethod().getName().equals("listPartners")) {
			Stream.of(Criterion.values()).map(FilterDescriptions::parameter).forEach(operation::addParametersItem);
		}
		return operation;
	}

	private static QueryParameter parameter(Criterion criterion) {
		var parameter = new QueryParameter();
		parameter.name(criterion.word()).description(criterion.label() + ".").schema(schema(criterion.given()));
		return parameter;
	}

	private static Schema<?> schema(Given given) {
		return switch (given.kind()) {
			case "select" -> {
				var words = new StringSchema();
				given.choices().forEach(choice -> words.addEnumItem(choice.value()));
				yield words;
			}
			case "number" -> new IntegerSchema();
			case "date" -> new StringSchema().format("date");
			default -> new StringSchema();
		};
	}

}
