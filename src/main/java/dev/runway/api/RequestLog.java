package dev.runway.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, which its caller may choose, and logs one line per request: nothing of who called, of whom
 * the request speaks or of what it brings.
 */
class RequestLog extends OncePerRequestFilter {

	static final String ID = "X-Request-Id";

	private static final String STARTED = RequestLog.class.getName() + ".started";

	private static final Logger logger = LoggerFactory.getLogger(RequestLog.class);

	private final Routes routes;

	RequestLog(Routes routes) {
		this.routes = routes;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var id = Optional.ofNullable((String) request.getAttribute(ID)).orElseGet(() -> id(request));
		var started = Optional.ofNullable((Long) request.getAttribute(STARTED)).orElseGet(System::nanoTime);
		request.setAttribute(ID, id);
		request.setAttribute(STARTED, started);
		response.setHeader(ID, id);
		try (var inLog = MDC.putCloseable("requestId", id)) {
			chain.doFilter(request, response);
			if (!isAsyncStarted(request)) {
				logger.info("{} {} {} {} ms", request.getMethod(), routes.template(request).orElse("(no route)"),
						response.getStatus(), Duration.ofNanos(System.nanoTime() - started).toMillis());
			}
		}
	}

	/** Takes a caller's id if it can stand in a log, and no more than an id fits in. */
	private static String id(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(ID))
			.filter(given -> given.matches("[A-Za-z0-9._-]{1,64}"))
			.orElseGet(() -> UUID.randomUUID().toString());
	}

}
