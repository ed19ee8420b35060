package dev.runway.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/** Completes the headers where the server itself refuses a request, and answers programs with a problem document and no page. */
class ErrorProblems extends OncePerRequestFilter {

	private final Problems problems;

	ErrorProblems(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		BareHeaders.complete(response);
		if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
			problems.write(response, HttpStatusCode.valueOf(response.getStatus()));
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
