package dev.runway.intake.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Finds out how the characters of a text file are kept. */
final class Encoding {

	private static final int BUFFER = 8192;

	private Encoding() {
	}

	/** Unicode where it is, else the code page that was told, else the one that is certain. */
	static Charset of(InputStreamSource source, @Nullable Charset told) throws IOException {
		var unicode = utf16(head(source));
		if (unicode != null) {
			return unicode;
		}
		if (isUtf8(source)) {
			return StandardCharsets.UTF_8;
		}
		return told == null ? CodePages.certain(source) : told;
	}

	private static byte[] head(InputStreamSource source) throws IOException {
		try (var bytes = source.getInputStream()) {
			var head = new byte[4];
			bytes.readNBytes(head, 0, head.length);
			return head;
		}
	}

	/** By its mark, or by the zeros in every other byte of a header. */
	private static @Nullable Charset utf16(byte[] head) {
		if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
			return StandardCharsets.UTF_16BE;
		}
		return head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0
				? StandardCharsets.UTF_16LE : null;
	}

	private static boolean isUtf8(InputStreamSource source) throws IOException {
		try (var text = new InputStreamReader(source.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
			var characters = new char[BUFFER];
			while (text.read(characters) >= 0) {
				continue;
			}
			return true;
		}
		catch (CharacterCodingException other) {
			return false;
		}
	}

}
