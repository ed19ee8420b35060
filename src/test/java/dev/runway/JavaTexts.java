package dev.runway;

import java.util.ArrayList;
import java.util.List;

/** Reads the texts that stand in a Java source: strings and text blocks, with the lines on which they begin. */
final class JavaTexts {

	private static final String BLOCK = "\"\"\"";

	private final String source;

	private final List<Text> texts = new ArrayList<>();

	private int at;

	private JavaTexts(String source) {
		this.source = source;
	}

	static List<Text> of(String source) {
		var reader = new JavaTexts(source);
		while (reader.at < source.length()) {
			reader.step();
		}
		return reader.texts;
	}

	private void step() {
		if (next("//")) {
			skipTo("\n");
		}
		else if (next("/*")) {
			skipTo("*/");
		}
		else if (next("'")) {
			read("'");
		}
		else if (next(BLOCK)) {
			take(BLOCK);
		}
		else if (next("\"")) {
			take("\"");
		}
		else {
			at++;
		}
	}

	private void take(String quote) {
		var line = 1 + (int) source.substring(0, at).chars().filter(each -> each == '\n').count();
		texts.add(new Text(line, read(quote)));
	}

	/** What stands between two quotes, without the characters that escape others. */
	private String read(String quote) {
		var read = new StringBuilder();
		at += quote.length();
		while (!next(quote)) {
			if (next("\\")) {
				at++;
				read.append(source.charAt(at) == 'n' ? '\n' : source.charAt(at));
			}
			else {
				read.append(source.charAt(at));
			}
			at++;
		}
		at += quote.length();
		return read.toString();
	}

	private boolean next(String word) {
		return source.startsWith(word, at);
	}

	private void skipTo(String end) {
		var found = source.indexOf(end, at + 2);
		at = found < 0 ? source.length() : found + end.length();
	}

	/** A text as it is at run time, and the line of the source on which it begins. */
	record Text(int line, String value) {
	}

}
