package dev.runway.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.runway.tasks.form.Typed;

/**
 * What somebody wants of a task's page, with what they have typed.
 *
 * @param wish which button was pressed
 */
record Request(Wish wish, Typed typed) {

	private static final Pattern ROW = Pattern.compile("(add|remove):(f\\.[^:]{1,300})(?::(\\d{1,4}))?");

	/** What a button stands for. */
	enum Wish {

		COMPLETE, KEEP

	}

	/** Reads what a browser sent; a row that is to be added or removed is so already in what is returned. */
	static Request of(Map<String, String[]> parameters) {
		var typed = Typed.of(parameters);
		var pressed = Optional.ofNullable(parameters.get("do")).map(values -> values[0]).orElse("");
		var row = ROW.matcher(pressed);
		if (row.matches()) {
			return new Request(Wish.KEEP, row.group(1).equals("add") ? typed.withRow(row.group(2))
					: row.group(3) == null ? typed : typed.withoutRow(row.group(2), Integer.parseInt(row.group(3))));
		}
		return new Request(pressed.equals("keep") ? Wish.KEEP : Wish.COMPLETE, typed);
	}

}
