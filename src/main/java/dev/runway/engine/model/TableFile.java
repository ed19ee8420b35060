package dev.runway.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One decision table: its id, what it gives, and its rows. */
public record TableFile(String file, String id, String platformVersion, List<String> outputs, List<Row> rows) {

	/** One row: what it asks for and what it gives, as they are written. */
	record Row(List<String> conditions, List<String> results) {

		boolean alwaysMatches() {
			return conditions.stream().allMatch(condition -> condition.isBlank() || condition.equals("-"));
		}

	}

	TableFile(String file, String xml) {
		this(file, Xml.parse(xml));
	}

	private TableFile(String file, Document table) {
		this(file, decision(table).map(each -> each.getAttribute("id")).orElse(""), Xml.platformVersion(table),
				Xml.all(table, Xml.DMN, "output").map(output -> output.getAttribute("name")).toList(),
				Xml.all(table, Xml.DMN, "rule").map(TableFile::row).toList());
	}

	private static Optional<Element> decision(Document table) {
		return Xml.all(table, Xml.DMN, "decision").findFirst();
	}

	private static Row row(Element rule) {
		return new Row(entries(rule, "inputEntry").toList(), entries(rule, "outputEntry").toList());
	}

	private static Stream<String> entries(Element rule, String kind) {
		return Xml.children(rule, kind).map(entry -> entry.getTextContent().strip());
	}

}
