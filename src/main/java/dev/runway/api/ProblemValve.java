package dev.runway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
		if (response.getStatus() != HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0) {
			super.report(request, response, failure);
		}
		else if (response.setErrorReported()) {
			write(response);
		}
	}

	private static void write(Response response) {
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream()
				.write(PROBLEM.formatted(HttpStatus.BAD_REQUEST.getReasonPhrase(), HttpStatus.BAD_REQUEST.value())
					.getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
