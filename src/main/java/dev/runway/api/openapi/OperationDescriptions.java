package dev.runway.api.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.api.Answers;
import dev.runway.api.IfMatch;
import dev.runway.api.Paging;
import dev.runway.api.Uploads;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes each operation: its name is that of its handler, and what all doors share is added to what it says itself. */
@Component
class OperationDescriptions implements GlobalOperationCustomizer {

	private static final String JSON = "application/json";

	private final Examples examples;

	OperationDescriptions(Examples examples) {
		this.examples = examples;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		operation.setOperationId(handler.getMethod().getName());
		answers(operation, handler);
		var uploads = handler.getMethodAnnotation(Uploads.class);
		if (uploads != null) {
			operation.setRequestBody(upload(uploads));
		}
		if (takes(handler, Paging.class)) {
			paging(operation);
		}
		if (takes(handler, IfMatch.class)) {
			ifMatch(operation);
		}
		if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class)) {
			idempotencyKey(operation);
		}
		ProblemAnswers.of(operation, takes(handler, IfMatch.class))
			.forEach(status -> operation.getResponses().addApiResponse(Integer.toString(status.value()),
					new ApiResponse().$ref(ProblemAnswers.name(status))));
		examples(operation);
		return operation;
	}

	/** Gives the answer that the signature tells the statuses and headers that the handler says it has. */
	private static void answers(Operation operation, HandlerMethod handler) {
		var answers = handler.getMethodAnnotation(Answers.class);
		var told = operation.getResponses().values().iterator().next();
		var produces = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class)).produces();
		if (told.getContent() == null && produces.length > 0) {
			told.setContent(new Content().addMediaType(produces[0], new MediaType().schema(new StringSchema())));
		}
		var statuses = answers == null ? operation.getResponses().keySet().stream().map(Integer::valueOf).toList()
				: IntStream.of(answers.value()).boxed().toList();
		var headers = answers == null ? List.<String>of() : List.of(answers.headers());
		operation.getResponses().clear();
		statuses.forEach(status -> operation.getResponses().addApiResponse(status.toString(), answer(status, told, headers)));
	}

	private static ApiResponse answer(int status, ApiResponse told, List<String> headers) {
		var answer = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase()).content(told.getContent());
		Stream.concat(headers.stream(), Stream.of("X-Request-Id"))
			.forEach(header -> answer.addHeaderObject(header, new Header().schema(new StringSchema())));
		return answer;
	}

	private static RequestBody upload(Uploads uploads) {
		var parts = new ObjectSchema();
		Stream.concat(Stream.of(uploads.value().getEnumConstants()).map(Object::toString), Stream.of(uploads.files()))
			.forEach(part -> parts.addProperty(part, new BinarySchema()));
		Stream.of(uploads.texts()).forEach(text -> parts.addProperty(text, new ArraySchema().items(new StringSchema())));
		return new RequestBody().required(true)
			.content(new Content().addMediaType("multipart/form-data", new MediaType().schema(parts)));
	}

	private static void paging(Operation operation) {
		operation.addParametersItem(new QueryParameter().name("limit")
			.description("How many items the page may have.")
			.schema(new IntegerSchema().minimum(BigDecimal.ONE)
				.maximum(BigDecimal.valueOf(Paging.MAX_LIMIT))
				._default(50)));
		operation.addParametersItem(new QueryParameter().name("cursor")
			.description("The next_cursor of the page before.")
			.schema(new StringSchema()));
	}

	private static void ifMatch(Operation operation) {
		operation.addParametersItem(new HeaderParameter().name("If-Match")
			.description("The ETag that you have read: nothing changes if somebody else has changed it since.")
			.schema(new StringSchema())
			.example("\"3\""));
	}

	private static void idempotencyKey(Operation operation) {
		operation.addParametersItem(new HeaderParameter().name("Idempotency-Key")
			.description("A key of your own: the same request with the same key is carried out once.")
			.schema(new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$"))
			.example("8e03978e-40d5-43dd-bc93-6894a57f9324"));
	}

	private void examples(Operation operation) {
		examples.request(operation.getOperationId())
			.ifPresent(example -> json(operation.getRequestBody().getContent()).ifPresent(type -> type.setExample(example)));
		examples.response(operation.getOperationId())
			.ifPresent(example -> json(operation.getResponses().values().iterator().next().getContent())
				.ifPresent(type -> type.setExample(example)));
	}

	private static Optional<MediaType> json(Content content) {
		return Optional.ofNullable(content).map(types -> types.get(JSON));
	}

	private static boolean takes(HandlerMethod handler, Class<?> type) {
		return Stream.of(handler.getMethodParameters()).map(MethodParameter::getParameterType).anyMatch(type::equals);
	}

}
