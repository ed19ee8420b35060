package dev.runway.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Looks at each byte of a part of a workbook before it is read: what no spreadsheet writes is refused, and so is what would
 * fill the memory of whoever keeps strings, formats and the cells of a row. Comments, character data and other encodings are
 * refused too, since they could hide it.
 */
final class PartScan {

	private static final int MAX_HEAD = 256, MAX_NAME = 100, MAX_TAG = 2000;

	/** Of a cell or string, in bytes; a spreadsheet allows 32,767 characters. */
	private static final int MAX_VALUE = 256 * 1024;

	private static final int MAX_CELLS = 16_384, MAX_KEPT = 1_000_000, MAX_ARRAYS = 1000;

	private static final long MAX_STRINGS = 64L * 1024 * 1024;

	/** Elements of which the reader keeps something for as long as it reads. */
	private static final Set<String> KEPT = Set.of("si", "xf", "numFmt", "Relationship", "Override", "sheet", "f");

	private static final Set<String> ENDS = Set.of("/c", "/row", "/si", "/sheetData", "/sst");

	/** More letters than a column has. */
	private static final Pattern FAR_COLUMN = Pattern.compile("&|\\br\\s*=\\s*[\"']\\$?[A-Za-z]{4}");

	private static final Pattern SHARED = Pattern.compile("\\bt\\s*=\\s*[\"']s[\"']");

	private static final int MAX_INDEX = 9;

	private static final Pattern REFERENCE = Pattern.compile("\\bref\\s*=\\s*[\"']([^\"']*)");

	private static final Pattern UTF_8 = Pattern.compile("<\\?xml(?s:.)*encoding\\s*=\\s*[\"']utf-8[\"'](?s:.)*");

	private final StringBuilder head = new StringBuilder();

	private final StringBuilder tag = new StringBuilder();

	private In in = In.TEXT;

	private boolean begun;

	private int quote;

	private long gap;

	private boolean valued;

	private long value;

	private long strings;

	private int cells;

	private int kept;

	private int arrays;

	private boolean shared;

	private @Nullable StringBuilder index;

	private int lastIndex = -1;

	private int texts;

	private @Nullable String merged;

	/** Where the next byte stands. */
	private enum In {

		TEXT, TAG

	}

	/** The first cells that are merged, if any are. */
	Optional<String> merged() {
		return Optional.ofNullable(merged);
	}

	/** The highest of the texts that its cells share, counted from 0; -1 without one. */
	int lastIndex() {
		return lastIndex;
	}

	/** How many texts it has for cells to share. */
	int texts() {
		return texts;
	}

	void look(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			look(bytes[i]);
		}
	}

	/** Looks at the whole beginning once there is enough of it, or no more. */
	void finish() {
		if (in == In.TAG) {
			throw broken();
		}
		if (head.length() < MAX_HEAD) {
			lookAtHead();
		}
	}

	private void look(byte each) {
		if (head.length() < MAX_HEAD) {
			head.append((char) (each & 0xFF));
			if (head.length() == MAX_HEAD) {
				lookAtHead();
			}
		}
		if (++gap > MAX_VALUE || valued && ++value > MAX_VALUE) {
			throw new BrokenSheet("The workbook has a cell that is longer than a spreadsheet allows");
		}
		if (in == In.TEXT) {
			if (each == '<') {
				in = In.TAG;
				gap = 0;
				tag.setLength(0);
			}
			else if (index != null && index.append((char) (each & 0xFF)).length() > MAX_INDEX) {
				throw broken();
			}
		}
		else {
			lookInTag(each);
		}
	}

	private void lookInTag(byte each) {
		if (quote == 0 && each == '>') {
			in = In.TEXT;
			element(tag.toString());
			return;
		}
		if (quote != 0) {
			quote = each == quote ? 0 : quote;
		}
		else if (each == '"' || each == '\'') {
			quote = each;
		}
		if (tag.length() < MAX_TAG) {
			tag.append((char) (each & 0xFF));
		}
	}

	private void element(String tag) {
		if (tag.startsWith("!") || tag.startsWith("?") && (begun || !tag.startsWith("?xml "))) {
			throw broken();
		}
		begun = true;
		var name = name(tag);
		if (ENDS.contains(name) || name.equals("c") || name.equals("si")) {
			strings += name.endsWith("si") && valued ? value : 0;
			valued = !name.startsWith("/");
			value = 0;
		}
		if (KEPT.contains(name)) {
			kept++;
		}
		switch (name) {
			case "row" -> cells = 0;
			case "c" -> cell(tag);
			case "f" -> formula(tag);
			case "si" -> texts++;
			case "v" -> index = shared ? new StringBuilder() : null;
			case "/v" -> index();
			case "mergeCell" -> merge(tag);
			default -> {
			}
		}
		if (kept > MAX_KEPT || strings > MAX_STRINGS || arrays > MAX_ARRAYS) {
			throw new BrokenSheet("The workbook has more texts, formats or formulas than can be read; save the sheet as CSV UTF-8");
		}
	}

	private void cell(String tag) {
		if (++cells > MAX_CELLS || tag.length() >= MAX_TAG || FAR_COLUMN.matcher(tag).find()) {
			throw new BrokenSheet("The workbook has a row of more columns than a spreadsheet allows");
		}
		shared = SHARED.matcher(tag).find();
		index = null;
	}

	/** The reader would make up as many texts as are missing up to the one that is asked for. */
	private void index() {
		if (index != null && !index.isEmpty()) {
			if (!index.chars().allMatch(each -> each >= '0' && each <= '9')) {
				throw broken();
			}
			lastIndex = Math.max(lastIndex, Integer.parseInt(index.toString()));
		}
		index = null;
	}

	private void formula(String tag) {
		if (tag.length() >= MAX_TAG || tag.contains("&")) {
			throw broken();
		}
		arrays += tag.contains("array") ? 1 : 0;
	}

	private void merge(String tag) {
		var reference = REFERENCE.matcher(tag);
		merged = merged == null && reference.find() ? reference.group(1) : merged;
	}

	/** Without the prefix that some programs write. */
	private static String name(String tag) {
		int end = 0;
		while (end < tag.length() && (tag.charAt(end) == '/' ? end == 0 : " \t\r\n".indexOf(tag.charAt(end)) < 0)) {
			end++;
		}
		if (end > MAX_NAME) {
			throw broken();
		}
		var name = tag.substring(0, end);
		int prefix = name.indexOf(':');
		return prefix < 0 ? name : (name.startsWith("/") ? "/" : "") + name.substring(prefix + 1);
	}

	private void lookAtHead() {
		var beginning = new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
		var marked = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
		var declared = marked.startsWith("<?") ? marked.substring(0, marked.indexOf("?>") + 1) : "<";
		if (!marked.startsWith("<") || declared.isEmpty() || declared.contains("encoding") && !UTF_8.matcher(declared).matches()) {
			throw broken();
		}
	}

	static BrokenSheet broken() {
		return new BrokenSheet("The workbook is broken; open it in a spreadsheet program and save it again");
	}

}
