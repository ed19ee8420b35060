package dev.runway.local.faults;

import java.util.List;

/**
 * What came of one fault during one work.
 *
 * @param strikes how often it struck
 * @param lost what is missing once all has come to rest, in words
 * @param doubled how many mails arrived twice under one Message-ID, because they were on their way when it struck
 * @param seconds from the last mending until everything was whole again
 * @param heap what the applications hold after a collection, in megabytes, the most of any
 */
record Result(String fault, String work, int strikes, List<String> lost, long doubled, double seconds, long heap) {

	static final String HEADER = """
			| what goes wrong | while | how often | lost or done twice | mails on their way, sent again | seconds until whole | heap |
			|---|---|---:|---|---:|---:|---:|""";

	String row() {
		return "| %s | %s | %d | %s | %d | %.0f | %d MB |".formatted(fault, work, strikes, lost.isEmpty() ? "nothing" : String.join("; ", lost), doubled, seconds, heap);
	}

}
