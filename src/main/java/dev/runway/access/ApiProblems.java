package dev.runway.access;

import java.io.IOException;

import dev.runway.access.RouteRule.Refusal;
import dev.runway.access.signin.Attempts;
import dev.runway.api.Problems;
import dev.runway.api.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs in a problem document that they are unknown, or what they may not do. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Problems problems;

	private final Routes routes;

	private final Attempts attempts;

	private final boolean passwords;

	ApiProblems(Problems problems, Routes routes, Attempts attempts, AccessSettings settings) {
		this.problems = problems;
		this.routes = routes;
		this.attempts = attempts;
		this.passwords = settings.passwordsAllowed();
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		switch (failure) {
			case AuthenticationServiceException down -> problems.write(response, HttpStatus.SERVICE_UNAVAILABLE,
					"Whoever knows this token cannot be asked now; try again later.");
			case InsufficientAuthenticationException nobody -> unknown(response, passwords
					? "Sign in with a user name and a password that Runway knows, or with a token." : "Sign in with a token.");
			default -> {
				attempts.failed(request);
				unknown(response, failure instanceof OAuth2AuthenticationException
						? "The token is unknown, expired or revoked; bring one that Runway knows."
						: "Sign in with a user name and a password that Runway knows.");
			}
		}
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
			problems.write(response, HttpStatus.FORBIDDEN, denied instanceof AuthorizationDeniedException refused
					&& refused.getAuthorizationResult() instanceof Refusal refusal ? refusal.reason()
							: "Your role does not allow this request.");
		}
	}

	void tooManyAttempts(HttpServletResponse response) throws IOException {
		problems.write(response, HttpStatus.TOO_MANY_REQUESTS,
				"Too many sign-ins have failed; wait for the seconds of Retry-After.");
	}

	private void unknown(HttpServletResponse response, String detail) throws IOException {
		if (passwords) {
			response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Runway\"");
		}
		response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Runway\"");
		problems.write(response, HttpStatus.UNAUTHORIZED, detail);
	}

}
