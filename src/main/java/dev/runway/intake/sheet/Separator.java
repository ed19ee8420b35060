package dev.runway.intake.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between the values of a text file: what its first line says it is, or else what its header has most of.
 *
 * @param length how long the line is that says so; 0 without one
 */
record Separator(char character, int length) {

	private static final int HEAD = 64 * 1024;

	/** As spreadsheets write it for each other, and show it to nobody. */
	private static final Pattern SAYS = Pattern.compile("\"?sep=([^\"\\p{Alnum}\\r\\n])\"?(\\r*\\n|\\r)", Pattern.CASE_INSENSITIVE);

	private static final String USUAL = ",;\t";

	static Separator of(Reader text) throws IOException {
		var head = new char[HEAD];
		int length = 0;
		for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
			length += read;
		}
		var beginning = new String(head, 0, length);
		var said = SAYS.matcher(beginning);
		return said.lookingAt() ? new Separator(said.group(1).charAt(0), said.end()) : new Separator(mostOf(beginning.stripLeading()), 0);
	}

	List<String> traits() {
		var words = switch (character) {
			case ',' -> "commas";
			case ';' -> "semicolons";
			case '\t' -> "tabs";
			default -> "'%s' between the values".formatted(character);
		};
		return List.of(length == 0 ? words : words + " as its sep= line says");
	}

	/** Counts outside of quotes; a name of a column may have commas of its own. */
	private static char mostOf(String beginning) {
		var counts = new int[USUAL.length()];
		boolean quoted = false;
		for (int i = 0; i < beginning.length() && (quoted || "\r\n".indexOf(beginning.charAt(i)) < 0); i++) {
			quoted ^= beginning.charAt(i) == '"';
			int usual = quoted ? -1 : USUAL.indexOf(beginning.charAt(i));
			if (usual >= 0) {
				counts[usual]++;
			}
		}
		int most = 0;
		for (int i = 1; i < counts.length; i++) {
			most = counts[i] > counts[most] ? i : most;
		}
		return USUAL.charAt(most);
	}

}
