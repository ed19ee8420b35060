package dev.runway.api.openapi;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The answers by which a request is refused, the same for all operations. */
@Component
class ProblemAnswers implements OpenApiCustomizer {

	private static final String SCHEMA = "Problem";

	private static final Map<HttpStatus, String> WHY = why();

	/** The statuses by which an operation may refuse. */
	static Set<HttpStatus> of(Operation operation, boolean conditional) {
		var statuses = new TreeSet<>(Set.of(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, INTERNAL_SERVER_ERROR));
		var parameters = operation.getParameters();
		if (parameters != null && !parameters.isEmpty() || operation.getRequestBody() != null) {
			statuses.add(UNPROCESSABLE_CONTENT);
		}
		if (parameters != null && parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
			statuses.add(NOT_FOUND);
		}
		if (operation.getRequestBody() != null) {
			statuses.addAll(Set.of(CONFLICT, CONTENT_TOO_LARGE));
		}
		if (parameters != null && parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()))) {
			statuses.add(CONFLICT);
		}
		if (conditional) {
			statuses.add(PRECONDITION_FAILED);
		}
		return statuses;
	}

	static String name(HttpStatus status) {
		return status.getReasonPhrase().replace(" ", "");
	}

	@Override
	public void customise(OpenAPI document) {
		document.getComponents().addSchemas(SCHEMA, problem());
		WHY.forEach((status, why) -> document.getComponents().addResponses(name(status), new ApiResponse().description(why)
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(
					new Schema<>().$ref(SCHEMA))))));
	}

	private static Schema<?> problem() {
		return new ObjectSchema().description("Why a request was refused (RFC 9457).")
			.addProperty("title", new StringSchema().description("The status in words."))
			.addProperty("status", new IntegerSchema().description("The status of the answer."))
			.addProperty("detail", new StringSchema().description("What is wrong, and what would be right."))
			.addProperty("instance", new StringSchema().description("The path of the request."))
			.addProperty("missing", new ArraySchema().items(new Schema<>().$ref("MissingRole"))
				.description("What the partner lacks to sell."))
			.addProperty("problems", texts("What is wrong with the models, each in a sentence."))
			.addProperty("state", new StringSchema().description("Where the deal stands that cannot go on so."))
			.addProperty("possible", texts("What can be done with the deal then, as the last part of the path."))
			.addProperty("approved", new StringSchema().format("uuid").description("The deal that has been approved for the same customer."))
			.addRequiredItem("title")
			.addRequiredItem("status")
			.addRequiredItem("detail");
	}

	private static Schema<?> texts(String description) {
		return new ArraySchema().items(new StringSchema()).description(description);
	}

	private static Map<HttpStatus, String> why() {
		var why = new LinkedHashMap<HttpStatus, String>();
		why.put(BAD_REQUEST, "The request cannot be read: no JSON, an unknown field, a field of another type, an id that is none.");
		why.put(UNAUTHORIZED, "It is not known who asks.");
		why.put(FORBIDDEN, "The role of whoever asks does not allow the request.");
		why.put(NOT_FOUND, "What the path names does not exist.");
		why.put(NOT_ACCEPTABLE, "The caller does not accept JSON.");
		why.put(CONFLICT, "The request does not fit what is so now; with Retry-After it will fit later.");
		why.put(PRECONDITION_FAILED, "Somebody has changed it since the caller read it.");
		why.put(CONTENT_TOO_LARGE, "The request brings too much.");
		why.put(UNSUPPORTED_MEDIA_TYPE, "The body is of a media type that is not taken, or Content-Type names none.");
		why.put(UNPROCESSABLE_CONTENT, "A value cannot be.");
		why.put(INTERNAL_SERVER_ERROR, "Something failed that nobody foresaw; the log says what, under the request's id.");
		return why;
	}

}
