package dev.runway.engine.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A checked file on its way through a page to its deployment, so that no replica has to remember it: browsers leave none of its
 * bytes as they are unless they are encoded.
 *
 * @param seen the version over which it is to be deployed; none where there was none
 */
record CarriedModel(String file, @Nullable Integer seen, String content) {

	private static final String SEPARATOR = ":";

	static CarriedModel read(String text) {
		var parts = text.split(SEPARATOR, -1);
		try {
			return new CarriedModel(parts[0], parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
					new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
			throw new Refused(Refused.Kind.INVALID, "The files did not arrive as they were sent; choose them again.");
		}
	}

	/** As the page carries it. */
	public String text() {
		return String.join(SEPARATOR, file, seen == null ? "" : seen.toString(),
				Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
	}

}
