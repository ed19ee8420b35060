package dev.runway.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers programs with a problem document where nobody else does: when a request is refused before a handler has it, and
 * when something fails that nobody foresaw, of which it shows nothing.
 */
class ProblemFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(ProblemFilter.class);

	private final Problems problems;

	private final Routes routes;

	ProblemFilter(Problems problems, Routes routes) {
		this.problems = problems;
		this.routes = routes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
			BareHeaders.complete(response);
			problems.write(response, HttpStatus.BAD_REQUEST, "A parameter holds the character NUL; leave it out.");
			return;
		}
		try {
			chain.doFilter(request, new WithProblems(response));
		}
		catch (RuntimeException | ServletException failure) {
			if (response.isCommitted()) {
				throw failure;
			}
			logger.error("{} {} failed", request.getMethod(), routes.template(request).orElse("(no route)"), failure);
			response.reset();
			BareHeaders.complete(response);
			response.setHeader(RequestLog.ID, String.valueOf(request.getAttribute(RequestLog.ID)));
			problems.write(response, HttpStatus.INTERNAL_SERVER_ERROR,
					"Something failed in Runway; its log says what, under the request id %s."
						.formatted(request.getAttribute(RequestLog.ID)));
		}
	}

	/** Writes a problem document where the container would write a page. */
	private final class WithProblems extends HttpServletResponseWrapper {

		WithProblems(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendError(int status) throws IOException {
			resetBuffer();
			BareHeaders.complete(this);
			problems.write(this, HttpStatusCode.valueOf(status));
		}

		@Override
		public void sendError(int status, String message) throws IOException {
			sendError(status);
		}

	}

}
