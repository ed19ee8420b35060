package dev.runway.support;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One decision table: its id, and the version of the platform that it is made for. */
public record TableFile(String file, String id, String platformVersion) {

	TableFile(String file, String xml) {
		this(file, Xml.parse(xml));
	}

	private TableFile(String file, Document table) {
		this(file, decision(table).getAttribute("id"), Xml.platformVersion(table));
	}

	private static Element decision(Document table) {
		return Xml.all(table, Xml.DMN, "decision").findFirst()
				.orElseThrow(() -> new IllegalArgumentException("The table holds no decision"));
	}
}
