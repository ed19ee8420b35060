package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a document that is made from the code. It stands between two comments that name it, and is written anew with
 * {@code -Dtables=write}.
 */
record GeneratedTable(Path document, String name) {

	/** Holds the table in the document to its lines, or writes them where that is asked for. */
	void holds(List<String> lines) throws IOException {
		var text = Files.readString(document);
		var place = Pattern.compile("(?s)(<!-- %1$s: generated -->\n\n).*?(\n\n<!-- end of %1$s -->)".formatted(name)).matcher(text);
		assertThat(place.find()).as("%s has a place for the table %s", document, name).isTrue();
		var expected = new StringBuilder(text).replace(place.start(), place.end(), place.group(1) + String.join("\n", lines) + place.group(2)).toString();
		if ("write".equals(System.getProperty("tables"))) {
			Files.writeString(document, expected);
		}
		assertThat(Files.readString(document))
			.as("%s is stale: ./mvnw test -Dtest=DocumentTests -Dtables=write", document)
			.isEqualTo(expected);
	}

	/** A cell that cannot end its row or column. */
	static String cell(String text) {
		return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
	}

}
