package dev.runway.engine.model;

/** Says of a file that is not whole, or not what it should be, what to do about it. */
final class BrokenText {

	private BrokenText() {
	}

	/** What is wrong with a text that could be read up to a place. */
	static String inWords(String kind, String text, int line, int column) {
		var lines = text.stripTrailing().lines().toList();
		if (line > lines.size() || line == lines.size() && !goesOn(lines.getLast(), column)) {
			return "it breaks off in line %d: save it in the Modeler again, and take the whole file".formatted(lines.size());
		}
		return "it is no %s (line %d): open it in the Modeler, and save it again".formatted(kind, line);
	}

	/** Whether something that is complete follows in the last line. */
	private static boolean goesOn(String last, int column) {
		return last.indexOf('>', column - 1) >= 0 || last.indexOf('}', column - 1) >= 0;
	}

}
