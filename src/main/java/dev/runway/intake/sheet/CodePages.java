package dev.runway.intake.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.InputStreamSource;

/**
 * Text of one byte a character, which says nowhere in which code page it is. It is certain only where it does not matter:
 * where the code pages of Latin script read the same, inside of words that have letters of ASCII too.
 */
public final class CodePages {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private static final List<Charset> LATIN = Stream.of("windows-1252", "windows-1250", "windows-1254", "windows-1257")
		.map(Charset::forName)
		.toList();

	private static final List<Charset> ALL = Stream
		.concat(LATIN.stream(), Stream.of("windows-1251", "windows-1253").map(Charset::forName))
		.toList();

	private static final int MAX_WORD = 60, HEAD = 1024;

	private CodePages() {
	}

	/** The names of the code pages in which a file may be told to be. */
	public static List<String> names() {
		return ALL.stream().map(Charset::name).sorted().toList();
	}

	/** The code page of a file that is not Unicode, or a {@link BrokenSheet} that asks for it. */
	static Charset certain(InputStreamSource source) throws IOException {
		try (var bytes = new BufferedInputStream(source.getInputStream())) {
			refuseOthers(bytes);
			var word = new ByteArrayOutputStream();
			int line = 1;
			for (int each = bytes.read(); each >= 0; each = bytes.read()) {
				if (each >= 0x80 || isLetter(each)) {
					word.write(each);
				}
				else {
					check(word, line);
					line += each == '\n' ? 1 : 0;
				}
			}
			check(word, line);
			return WESTERN;
		}
	}

	/** What has control characters at its beginning is a picture, a program or the like. */
	private static void refuseOthers(BufferedInputStream bytes) throws IOException {
		bytes.mark(HEAD);
		for (var each : bytes.readNBytes(HEAD)) {
			if (each > 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
				throw new BrokenSheet("It is neither text nor a workbook; send a CSV file or an .xlsx");
			}
		}
		bytes.reset();
	}

	private static void check(ByteArrayOutputStream collected, int line) {
		var word = collected.toByteArray();
		collected.reset();
		if (!isCertain(word)) {
			throw new BrokenSheet("It is not UTF-8, and line %d has %s; say which by encoding=windows-…, or save it as CSV UTF-8"
				.formatted(line, readings(word)));
		}
	}

	private static boolean isCertain(byte[] word) {
		boolean ascii = false, letters = false, others = false;
		for (var each : word) {
			var read = LATIN.stream().map(page -> new String(new byte[] { each }, page)).distinct().toList();
			if (read.size() > 1) {
				return false;
			}
			ascii |= each >= 0;
			letters |= each < 0 && Character.isLetter(read.getFirst().charAt(0));
			others |= each < 0 && !Character.isLetter(read.getFirst().charAt(0));
		}
		return (ascii || !letters) && !(others && (ascii || letters));
	}

	private static String readings(byte[] word) {
		var told = new LinkedHashSet<String>();
		return ALL.stream()
			.filter(page -> told.add(shortened(new String(word, page))))
			.limit(2)
			.map(page -> "'%s' in %s".formatted(shortened(new String(word, page)), page.name()))
			.collect(Collectors.joining(" or "));
	}

	private static String shortened(String word) {
		return word.length() <= MAX_WORD ? word : word.substring(0, MAX_WORD) + "…";
	}

	private static boolean isLetter(int each) {
		return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
	}

}
