package dev.runway.api;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to refuse with an answer that passes no filter which says so. */
final class BareHeaders {

	private static final Map<String, String> ALL = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
			"Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"Referrer-Policy", "same-origin", "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
			"Cross-Origin-Resource-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin");

	private BareHeaders() {
	}

	/** Adds what is not there yet. */
	static void complete(HttpServletResponse response) {
		ALL.forEach((name, value) -> {
			if (!response.containsHeader(name)) {
				response.setHeader(name, value);
			}
		});
	}

}
