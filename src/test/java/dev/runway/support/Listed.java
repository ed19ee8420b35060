package dev.runway.support;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/** The list of certificates that count, filled in as a process owner does. */
public final class Listed {

	public static final String FILE = "counted-certificates.dmn";

	private static final List<String> COLUMNS = List.of("inputEntry", "inputEntry", "outputEntry", "outputEntry", "outputEntry");

	private Listed() {
	}

	/** The shipped table with rows whose cells stand between lines, such as {@code "Basics" | "SALES" | null | date("2026-12-31") | null}. */
	public static String table(String... rows) {
		return Models.inRepository()
			.edited(FILE, "    </decisionTable>", Stream.of(rows).map(Listed::rule).collect(Collectors.joining()) + "    </decisionTable>")
			.content(FILE);
	}

	private static String rule(String row) {
		var cells = row.split("\\|", -1);
		return IntStream.range(0, COLUMNS.size())
			.mapToObj(column -> "        <%1$s id=\"Cell_%3$d_%4$d\"><text>%2$s</text></%1$s>\n".formatted(COLUMNS.get(column),
					HtmlUtils.htmlEscapeDecimal(cells[column].strip(), "UTF-8"), column, row.hashCode() & 0xffffff))
			.collect(Collectors.joining("", "      <rule id=\"Rule_%d\">\n".formatted(row.hashCode() & 0xffffff), "      </rule>\n"));
	}

}
