package dev.runway.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What tells two requests apart: method, path, parameters and body. Of an upload it is the parts, because the text between
 * them differs each time the same files are sent.
 */
final class Fingerprint {

	private final MessageDigest digest;

	private Fingerprint(MessageDigest digest) {
		this.digest = digest;
	}

	static byte[] of(HttpServletRequest request) throws IOException, ServletException {
		try {
			return new Fingerprint(MessageDigest.getInstance("SHA-256")).read(request);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private byte[] read(HttpServletRequest request) throws IOException, ServletException {
		add(request.getMethod());
		add(request.getRequestURI());
		add(request.getQueryString());
		if (request instanceof ReadRequest read) {
			digest.update(read.body());
		}
		else {
			for (var part : request.getParts()) {
				add(part.getName());
				add(part.getSubmittedFileName());
				add(Long.toString(part.getSize()));
				try (var content = part.getInputStream()) {
					content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
				}
			}
		}
		return digest.digest();
	}

	private void add(@Nullable String text) {
		if (text != null) {
			digest.update(text.getBytes(StandardCharsets.UTF_8));
		}
		digest.update((byte) 0);
	}

}
