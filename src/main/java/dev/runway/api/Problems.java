package dev.runway.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) where no handler does: before a request reaches one, and when all else fails. */
@Component
public class Problems {

	private final JsonMapper json;

	Problems(JsonMapper json) {
		this.json = json;
	}

	/** Answers with one sentence on what is wrong and what would be right. */
	public void write(HttpServletResponse response, HttpStatusCode status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(bytes(status, detail));
	}

	/** Answers with what can be said where only the status is known. */
	public void write(HttpServletResponse response, HttpStatusCode status) throws IOException {
		write(response, status, sentence(status));
	}

	byte[] bytes(HttpStatusCode status, String detail) {
		return json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail));
	}

	static String sentence(HttpStatusCode status) {
		return switch (HttpStatus.resolve(status.value())) {
			case BAD_REQUEST -> "The request cannot be read; look at its path, its parameters and its headers.";
			case NOT_FOUND -> "There is nothing at this path; /api/v1/openapi.json lists what there is.";
			case METHOD_NOT_ALLOWED -> "This path does not take the method; the header Allow lists what it takes.";
			case NOT_ACCEPTABLE -> "This path answers in JSON; accept application/json.";
			case CONTENT_TOO_LARGE -> "The request is too large; send less at a time.";
			case UNSUPPORTED_MEDIA_TYPE -> "This path does not take the media type; the header Accept lists what it takes.";
			case null, default -> "The request was refused.";
		};
	}

}
