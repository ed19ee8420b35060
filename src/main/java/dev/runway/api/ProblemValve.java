package dev.runway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers with a problem document what is no HTTP, which the server refuses before it is a request to Runway. */
public class ProblemValve extends ErrorReportValve {

	private static final String PROBLEM = """
			{"title":"%s","status":%d,"detail":"This is no HTTP request that can be read; look at its first line and its headers."}""";

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0
				&& !response.isCommitted() && response.setErrorReported()) {
			write(response);
		}
	}

	private static void write(Response response) {
		try {
			var status = response.getStatus();
			BareHeaders.complete(response);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream()
				.write(PROBLEM.formatted(Optional.ofNullable(HttpStatus.resolve(status)).map(HttpStatus::getReasonPhrase).orElse("Refused"), status)
					.getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
