package dev.runway.api.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.runway.api.Required;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of every field whether it is always there and whether it may be null, as its record says it. */
@Component
class SchemaDescriptions implements OpenApiCustomizer {

	private final BodyTypes types;

	SchemaDescriptions(BodyTypes types) {
		this.types = types;
	}

	@Override
	public void customise(OpenAPI document) {
		document.getComponents().getSchemas().forEach((name, schema) -> types.named(name).filter(Class::isRecord).ifPresent(type -> describe(schema, type)));
	}

	private static void describe(Schema<?> schema, Class<?> type) {
		for (var component : type.getRecordComponents()) {
			var field = field(component);
			var described = schema.getProperties() == null ? null : schema.getProperties().get(field);
			if (described == null) {
				continue;
			}
			if (!isNullable(component) || component.isAnnotationPresent(Required.class)) {
				schema.addRequiredItem(field);
			}
			else {
				schema.getProperties().put(field, orNull(described));
			}
		}
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Schema orNull(Schema described) {
		if (described.get$ref() != null) {
			var none = new Schema<>().typesItem("null");
			return new Schema<>().anyOf(List.of(new Schema<>().$ref(described.get$ref()), none)).description(described.getDescription());
		}
		described.addType("null");
		if (described.getEnum() != null) {
			var values = new ArrayList<Object>(described.getEnum());
			values.add(null);
			described.setEnum(values);
		}
		return described;
	}

	private static String field(RecordComponent component) {
		return Stream.of(component.getAccessor().getAnnotationsByType(JsonProperty.class))
			.map(JsonProperty::value)
			.findFirst()
			.orElseGet(component::getName);
	}

}
