package dev.runway.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body has been read. */
class ReadRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	ReadRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	byte[] body() {
		return body;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Body(new ByteArrayInputStream(body));
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/** The body, once more. */
	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream content;

		Body(ByteArrayInputStream content) {
			this.content = content;
		}

		@Override
		public int read() {
			return content.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return content.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return content.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is there already");
		}

	}

}
