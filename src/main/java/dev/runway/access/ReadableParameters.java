package dev.runway.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses parameters that nobody can decode, or too many of them, and media types that name nothing, before a filter stumbles over them. */
final class ReadableParameters extends OncePerRequestFilter {

	/** Where the page of errors finds the sentence. */
	private static final String SENTENCE = "refusal";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentType() != null && request.getContentType().split(";", 2)[0].contains("*")) {
			refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "The media type is a wildcard; name one.");
			return;
		}
		try {
			if (request.getParameterMap().entrySet().stream().anyMatch(each -> holdsNul(each.getKey(), each.getValue()))) {
				refuse(request, response, HttpStatus.BAD_REQUEST.value(), "The address holds the character NUL; leave it out.");
				return;
			}
		}
		catch (InvalidParameterException unreadable) {
			refuse(request, response, unreadable.getErrorCode(), "The address cannot be read; write %25 for a percent sign.");
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean holdsNul(String name, String[] values) {
		return (name + String.join("", values)).indexOf('\0') >= 0;
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
			throws IOException {
		request.setAttribute(SENTENCE, sentence);
		if (!response.isCommitted()) {
			response.sendError(status);
		}
	}

}
