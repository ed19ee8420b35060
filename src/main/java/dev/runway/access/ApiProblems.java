package dev.runway.access;

import java.io.IOException;

import dev.runway.api.Problems;
import dev.runway.api.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs in a problem document that they are unknown, or what they may not do. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Problems problems;

	private final Routes routes;

	ApiProblems(Problems problems, Routes routes) {
		this.problems = problems;
		this.routes = routes;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Runway\"");
		problems.write(response, HttpStatus.UNAUTHORIZED, "Sign in with a user name and a password that Runway knows.");
	}

	/** What does not exist is open to nobody; whoever has signed in may know that it does not. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		var methods = routes.methods(request);
		if (methods.isEmpty()) {
			problems.write(response, HttpStatus.NOT_FOUND);
		}
		else if (!methods.contains(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
			problems.write(response, HttpStatus.METHOD_NOT_ALLOWED);
		}
		else {
			problems.write(response, HttpStatus.FORBIDDEN, "Your role does not allow this request.");
		}
	}

}
