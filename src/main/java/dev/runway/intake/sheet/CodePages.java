package dev.runway.intake.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	/** In no code page of DOS and of no Mac are these letters. */
	private static final String UMLAUTS = "\u00fc\u00f6\u00dc";

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
			var words = new Words();
			for (int each = bytes.read(); each >= 0; each = bytes.read()) {
				words.take(each);
			}
			words.finish();
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

	private static String readings(byte[] word) {
		var told = new LinkedHashSet<String>();
		return ALL.stream()
			.filter(page -> told.add(new String(word, page)))
			.limit(2)
			.map(page -> "'%s' in %s".formatted(new String(word, page), page.name()))
			.collect(Collectors.joining(" or "));
	}

	/** What a byte is in the code pages of Latin script. */
	private enum Kind {

		ASCII_LETTER, LETTER, SIGN, UNSURE, OTHER;

		private static final Kind[] OF_BYTES = IntStream.range(0, 256).mapToObj(Kind::of).toArray(Kind[]::new);

		private static Kind of(int each) {
			var read = LATIN.stream().map(page -> new String(new byte[] { (byte) each }, page)).distinct().toList();
			boolean letter = Character.isLetter(read.getFirst().charAt(0));
			if (each < 0x80) {
				return letter ? ASCII_LETTER : OTHER;
			}
			return read.size() > 1 ? UNSURE : letter ? LETTER : SIGN;
		}

	}

	/**
	 * The words of a file, one after the other. A sign that touches a letter may be a letter itself in the code pages of DOS and
	 * of Macs; a file that has an umlaut elsewhere is in none of those.
	 */
	private static final class Words {

		private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

		private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

		private int line = 1;

		private boolean umlauts;

		private boolean umlaut;

		private @Nullable BrokenSheet doubt;

		void take(int each) {
			var kind = Kind.OF_BYTES[each];
			if (kind == Kind.OTHER) {
				end();
				line += each == '\n' ? 1 : 0;
				return;
			}
			kinds.add(kind);
			umlaut |= UMLAUTS.indexOf(each) >= 0;
			if (shown.size() < MAX_WORD) {
				shown.write(each);
			}
		}

		void finish() {
			end();
			if (doubt != null && !umlauts) {
				throw doubt;
			}
		}

		private void end() {
			if (kinds.contains(Kind.UNSURE) || kinds.contains(Kind.LETTER) && !kinds.contains(Kind.ASCII_LETTER)) {
				throw asking();
			}
			if (doubt == null && kinds.contains(Kind.SIGN) && kinds.size() > 1) {
				doubt = asking();
			}
			umlauts |= umlaut;
			umlaut = false;
			kinds.clear();
			shown.reset();
		}

		private BrokenSheet asking() {
			return new BrokenSheet("It is not UTF-8, and line %d has %s; say which by encoding=windows-…, or save it as CSV UTF-8"
				.formatted(line, readings(shown.toByteArray())));
		}

	}

}
