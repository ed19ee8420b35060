package dev.runway.access.signin;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted long enough, however busy it is; whoever lost their role is out by then. */
public final class SessionAge extends OncePerRequestFilter {

	private final Duration limit;

	public SessionAge(Duration limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var session = request.getSession(false);
		if (session != null && session.getLastAccessedTime() - session.getCreationTime() > limit.toMillis()) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
