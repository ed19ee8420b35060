package dev.runway.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a request to its end before anything is done, and refuses one that is too large or no UTF-8. */
class BodyFilter extends OncePerRequestFilter {

	static final String UNREADABLE = "The parameters cannot be read; write %25 for a percent sign, UTF-8 for letters, and at most 1,000 of them.";

	private final DataSize max;

	private final Problems problems;

	BodyFilter(DataSize max, Problems problems) {
		this.max = max;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isUpload(request) && !isWildcard(request.getContentType());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isWildcard(request.getContentType())) {
			problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
			return;
		}
		var limit = Math.toIntExact(max.toBytes());
		if (request.getContentLengthLong() > limit) {
			tooLarge(response);
			return;
		}
		if (!isReadable(request)) {
			problems.write(response, HttpStatus.BAD_REQUEST, UNREADABLE);
			return;
		}
		var body = request.getInputStream().readNBytes(limit + 1);
		if (body.length > limit) {
			tooLarge(response);
		}
		else if (!isText(body)) {
			problems.write(response, HttpStatus.BAD_REQUEST, "The body is not UTF-8; send it in that encoding.");
		}
		else {
			chain.doFilter(new ReadRequest(request, body), response);
		}
	}

	static boolean isUpload(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
	}

	/** Asked before the body is read: where it is a form, nobody takes it. */
	private static boolean isReadable(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return true;
		}
		catch (InvalidParameterException unreadable) {
			return false;
		}
	}

	/** It says of nothing what it is. */
	private static boolean isWildcard(@Nullable String mediaType) {
		return mediaType != null && mediaType.split(";", 2)[0].contains("*");
	}

	private void tooLarge(HttpServletResponse response) throws IOException {
		problems.write(response, HttpStatus.CONTENT_TOO_LARGE,
				"A body may have at most %d kB; send less at a time.".formatted(max.toKilobytes()));
	}

	private static boolean isText(byte[] body) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
			return true;
		}
		catch (CharacterCodingException otherEncoding) {
			return false;
		}
	}

}
