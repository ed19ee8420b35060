package dev.runway.tasks.form;

/** A form that cannot be shown, with the reason as the end of a sentence that begins with the form. */
public class UnreadableForm extends RuntimeException {

	UnreadableForm(String reason) {
		super(reason);
	}

	/** Such as "is no JSON (line 3)". */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
