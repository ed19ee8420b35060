package dev.runway.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One decision table: what it is asked by, what it gives, and its rows.
 *
 * @param ids the ids of the decisions in the file, which should be one; the table is that of the first
 */
public record TableFile(String file, List<String> ids, String platformVersion, String hitPolicy, List<Column> inputs, List<Column> answers,
		List<Row> rows) {

	private static final String DEFAULT_HIT_POLICY = "UNIQUE";

	/**
	 * One column.
	 *
	 * @param name the expression of an input, or the name under which an output is given
	 * @param label what stands at its head
	 * @param type the type that its author has set; empty where there is none
	 */
	public record Column(String name, String label, String type) {

		private static Column input(Element input) {
			var expression = Xml.children(input, "inputExpression").findFirst();
			return of(expression.map(TableFile::text).orElse(""), input, expression.orElse(input));
		}

		private static Column output(Element output) {
			return of(output.getAttribute("name"), output, output);
		}

		private static Column of(String name, Element labelled, Element typed) {
			return new Column(name, Xml.attribute(labelled, "label").orElse(name), typed.getAttribute("typeRef"));
		}

	}

	/** One row: what it asks for and what it gives, as they are written. */
	public record Row(String id, int number, List<String> conditions, List<String> results) {

		/** Whether a condition is fulfilled whatever comes. */
		public static boolean open(String condition) {
			return condition.isBlank() || condition.equals("-");
		}

		public boolean alwaysMatches() {
			return conditions.stream().allMatch(Row::open);
		}

	}

	public TableFile(String file, String xml) {
		this(file, Xml.parse(xml));
	}

	private TableFile(String file, Document model) {
		this(file, Xml.all(model, Xml.DMN, "decision").map(decision -> decision.getAttribute("id")).toList(), Xml.platformVersion(model),
				Xml.all(model, Xml.DMN, "decision").findFirst().flatMap(decision -> Xml.children(decision, "decisionTable").findFirst()));
	}

	private TableFile(String file, List<String> ids, String platformVersion, Optional<Element> table) {
		this(file, ids, platformVersion, Xml.attribute(table.orElse(null), "hitPolicy").orElse(DEFAULT_HIT_POLICY),
				parts(table, "input").map(Column::input).toList(), parts(table, "output").map(Column::output).toList(),
				rows(parts(table, "rule").toList()));
	}

	/** The id of the table; empty for a file without one. */
	public String id() {
		return ids.stream().findFirst().orElse("");
	}

	/** The names of what it gives. */
	public List<String> outputs() {
		return answers.stream().map(Column::name).toList();
	}

	/** Where a cell stands, for people. */
	public String place(Row row, Column column) {
		return "%s, row %d, '%s'".formatted(file, row.number(), column.label());
	}

	private static Stream<Element> parts(Optional<Element> table, String kind) {
		return table.stream().flatMap(each -> Xml.children(each, kind));
	}

	private static List<Row> rows(List<Element> rules) {
		return IntStream.range(0, rules.size()).mapToObj(index -> new Row(rules.get(index).getAttribute("id"), index + 1,
				entries(rules.get(index), "inputEntry"), entries(rules.get(index), "outputEntry"))).toList();
	}

	private static List<String> entries(Element rule, String kind) {
		return Xml.children(rule, kind).map(TableFile::text).toList();
	}

	private static String text(Element cell) {
		return Xml.children(cell, "text").findFirst().map(text -> text.getTextContent().strip()).orElse("");
	}

}
