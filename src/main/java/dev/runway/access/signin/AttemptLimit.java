package dev.runway.access.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try to sign in who has failed too often of late, before a password is even looked at. */
public final class AttemptLimit extends OncePerRequestFilter {

	private final Attempts attempts;

	private final Answer answer;

	public AttemptLimit(Attempts attempts, Answer answer) {
		this.attempts = attempts;
		this.answer = answer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var pause = attempts.pause(request);
		if (pause.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.get().plusNanos(999_999_999).toSeconds()));
		answer.tooMany(response);
	}

	/** Says 429. */
	@FunctionalInterface
	public interface Answer {

		void tooMany(HttpServletResponse response) throws IOException;

	}

}
