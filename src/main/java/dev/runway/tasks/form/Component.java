package dev.runway.tasks.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * One component of a form with its properties as they are written.
 *
 * @param number its place among all components of the form
 * @param components those that stand in it
 */
record Component(Kind kind, int number, JsonNode json, List<Component> components) {

	Component {
		components = List.copyOf(components);
	}

	/** What a component is, by the names that forms use. */
	enum Kind {

		TEXTFIELD, NUMBER, DATETIME, TEXTAREA, CHECKBOX, RADIO, SELECT, CHECKLIST, TAGLIST, EXPRESSION,

		GROUP, DYNAMICLIST,

		TEXT, HTML, IMAGE, TABLE, IFRAME, SPACER, SEPARATOR, BUTTON,

		UNKNOWN;

		static Kind of(String type) {
			return Stream.of(values()).filter(each -> each != UNKNOWN && each.name().toLowerCase(Locale.ROOT).equals(type)).findFirst().orElse(UNKNOWN);
		}

		/** Whether people fill it in. */
		boolean input() {
			return compareTo(EXPRESSION) < 0;
		}

		/** Whether it holds several values of which people choose any. */
		boolean several() {
			return this == CHECKLIST || this == TAGLIST;
		}

		/** Whether people choose of what is offered. */
		boolean choice() {
			return this == RADIO || this == SELECT || several();
		}

	}

	/** What it is called in the file. */
	String type() {
		return json.path("type").asString("");
	}

	/** Where its value stands in what holds it, with dots between the steps; empty where it has none. */
	String path() {
		return json.path(kind == Kind.GROUP || kind == Kind.DYNAMICLIST ? "path" : "key").asString("");
	}

	/** A property, with dots between the steps; a missing node where it is not written. */
	JsonNode property(String name) {
		var node = json;
		for (var step : name.split("\\.")) {
			node = node.path(step);
		}
		return node;
	}

	String text(String name) {
		return property(name).asString("");
	}

	/** A date, a time, or both. */
	Moment moment() {
		return switch (text("subtype")) {
			case "time" -> Moment.TIME;
			case "datetime" -> Moment.DATETIME;
			default -> Moment.DATE;
		};
	}

	/** Of how much a date and time field asks. */
	enum Moment {

		DATE, TIME, DATETIME

	}

}
