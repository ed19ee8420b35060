package dev.runway.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a request to its end before anything is done, and refuses one that is too large or no UTF-8. */
class BodyFilter extends OncePerRequestFilter {

	private final DataSize max;

	private final Problems problems;

	BodyFilter(DataSize max, Problems problems) {
		this.max = max;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return isUpload(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var limit = Math.toIntExact(max.toBytes());
		if (request.getContentLengthLong() > limit) {
			tooLarge(response);
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
