package dev.runway.api;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries a POST with an {@code Idempotency-Key} out once, and answers the same request with the same answer again. What
 * says that trying again may help is not kept: a failure, and an answer with {@code Retry-After}.
 */
class IdempotencyFilter extends OncePerRequestFilter {

	static final String KEY = "Idempotency-Key";

	static final String REPLAYED = "Idempotent-Replayed";

	private final IdempotencyKeys keys;

	private final Routes routes;

	private final Problems problems;

	IdempotencyFilter(IdempotencyKeys keys, Routes routes, Problems problems) {
		this.keys = keys;
		this.routes = routes;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null
				|| request.getUserPrincipal() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var given = Collections.list(request.getHeaders(KEY));
		if (given.size() > 1 || !given.getFirst().matches("[!-~]{1,255}")) {
			problems.write(response, HttpStatus.BAD_REQUEST,
					"Give one Idempotency-Key of 1 to 255 visible ASCII characters, such as a UUID.");
			return;
		}
		byte[] fingerprint;
		try {
			fingerprint = Fingerprint.of(request);
		}
		catch (IllegalStateException | IOException | ServletException unreadable) {
			// The handler meets the same upload, and says what is wrong with it.
			chain.doFilter(request, response);
			return;
		}
		switch (keys.claim(request.getUserPrincipal().getName(), given.getFirst(), fingerprint)) {
			case Claim.Granted claim -> carryOut(claim, request, response, chain);
			case Claim.Done done -> replay(done.answer(), response);
			case Claim.Running running -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, "1");
				problems.write(response, HttpStatus.CONFLICT, "A request with this Idempotency-Key is running; ask again for its answer.");
			}
			case Claim.Taken taken -> problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT,
					"This Idempotency-Key was used for another request; give every request a key of its own.");
		}
	}

	private void carryOut(Claim.Granted claim, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		var answered = new ContentCachingResponseWrapper(response);
		var kept = false;
		try {
			chain.doFilter(request, answered);
			if (isFinal(answered)) {
				keys.keep(claim, answer(request, answered));
				kept = true;
			}
		}
		finally {
			if (!kept) {
				keys.release(claim);
			}
		}
		answered.copyBodyToResponse();
	}

	/** A refusal without a body comes from no handler. */
	private static boolean isFinal(ContentCachingResponseWrapper answered) {
		var status = answered.getStatus();
		return status < 400 || status < 500 && answered.getContentSize() > 0
				&& !answered.containsHeader(HttpHeaders.RETRY_AFTER);
	}

	private Answer answer(HttpServletRequest request, ContentCachingResponseWrapper answered) {
		if (answered.getStatus() < 400
				&& routes.handler(request).filter(handler -> handler.hasMethodAnnotation(ShownOnce.class)).isPresent()) {
			return new Answer(HttpStatus.CONFLICT.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, null, null,
					problems.bytes(HttpStatus.CONFLICT, "This was carried out already; its answer was shown once and is not kept."));
		}
		return new Answer(answered.getStatus(), answered.getContentType(), answered.getHeader(HttpHeaders.LOCATION),
				answered.getHeader(HttpHeaders.ETAG), answered.getContentAsByteArray());
	}

	private static void replay(Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setHeader(REPLAYED, "true");
		setHeader(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
		setHeader(response, HttpHeaders.LOCATION, answer.location());
		setHeader(response, HttpHeaders.ETAG, answer.etag());
		response.getOutputStream().write(answer.body());
	}

	private static void setHeader(HttpServletResponse response, String name, @Nullable String value) {
		if (value != null) {
			response.setHeader(name, value);
		}
	}

}
