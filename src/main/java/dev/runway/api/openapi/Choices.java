package dev.runway.api.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes a sealed interface as any of the records that it permits, before these are described further. By themselves the
 * records would be described as extending it, in a circle.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Choices implements OpenApiCustomizer {

	private final BodyTypes types;

	Choices(BodyTypes types) {
		this.types = types;
	}

	@Override
	public void customise(OpenAPI document) {
		types.all().stream().filter(BodyTypes::isChoice).forEach(type -> describe(type, document.getComponents()));
	}

	@SuppressWarnings("unchecked")
	private static void describe(Class<?> type, Components components) {
		var any = new Schema<>().description(Objects.requireNonNull(components.getSchemas().get(type.getSimpleName())).getDescription());
		var permitted = List.of(type.getPermittedSubclasses());
		permitted.forEach(each -> any
			.addAnyOfItem(SpringDocAnnotationsUtils.extractSchema(components, each, null, null, SpecVersion.V31)));
		permitted.forEach(each -> components.getSchemas().computeIfPresent(each.getSimpleName(), (name, schema) -> alone(schema)));
		components.addSchemas(type.getSimpleName(), any);
	}

	/** What is its own of a schema that extends another. */
	private static Schema<?> alone(Schema<?> extending) {
		return Stream.ofNullable(extending.getAllOf())
			.flatMap(parts -> parts.stream())
			.filter(part -> part.get$ref() == null)
			.findFirst()
			.<Schema<?>>map(own -> own.description(extending.getDescription()))
			.orElse(extending);
	}

}
