package dev.runway.access;

import java.io.IOException;
import java.util.Set;

import dev.runway.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a page of another site lets a browser write: it would add the password that it remembers. */
final class OtherSites extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	/** What browsers call a page of Runway itself, and what the person has typed. */
	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final Problems problems;

	private final String publicHost;

	/** @param publicHost where people reach Runway, with the port if it has one */
	OtherSites(Problems problems, String publicHost) {
		this.problems = problems;
		this.publicHost = publicHost;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (READING.contains(request.getMethod()) || !isForeign(request)) {
			chain.doFilter(request, response);
		}
		else {
			problems.write(response, HttpStatus.FORBIDDEN, "A page of another site has sent this; write from a program, or from Runway's own pages.");
		}
	}

	/** Older browsers name only the page's origin. */
	private boolean isForeign(HttpServletRequest request) {
		var site = request.getHeader("Sec-Fetch-Site");
		var origin = request.getHeader(HttpHeaders.ORIGIN);
		if (site != null || origin == null) {
			return site != null && !OWN.contains(site);
		}
		var host = origin.replaceFirst("^https?://", "");
		return !host.equalsIgnoreCase(publicHost) && !host.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
	}

}
