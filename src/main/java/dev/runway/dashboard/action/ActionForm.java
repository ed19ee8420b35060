package dev.runway.dashboard.action;

import java.util.List;

/**
 * The form of an action.
 *
 * @param title what is done, and to whom
 * @param effect what will happen
 * @param button what sends it
 * @param back where somebody comes from, and goes who does not want to
 */
public record ActionForm(String title, String effect, String button, Link back, List<ActionField> fields) {

	/** In place of a form that cannot be sent as things stand: why not. */
	public static ActionForm away(String title, String why, Link back) {
		return new ActionForm(title, why, "", back, List.of());
	}

	/** Whether it cannot be sent as things stand. */
	public boolean away() {
		return fields.isEmpty();
	}

	/** The same with what somebody typed. */
	ActionForm as(Typed typed) {
		return new ActionForm(title, effect, button, back, fields.stream().map(field -> field.as(typed)).toList());
	}

}
