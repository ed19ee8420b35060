package dev.runway.tasks.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Fills forms, with the day and the time zone of the programme. */
public final class Forms {

	private final Clock clock;

	private final ZoneId zone;

	public Forms(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Works out what a form shows and what it sends.
	 *
	 * @param variables what the task sees, which the fields are filled with
	 * @param typed what a person has typed already, which stands in the fields in their place
	 */
	public FilledForm fill(Form form, Map<String, @Nullable Object> variables, @Nullable Typed typed, Mode mode) {
		var feel = new Feel(clock, zone);
		var moments = new Moments(LocalDate.ofInstant(clock.instant(), zone), zone);
		var properties = new Properties(feel);
		var answers = new Answers(form, variables, typed, feel, new Entries(properties, moments), properties).settle();
		var drawing = new Drawing(answers, feel, properties, new Checks(properties, moments), mode);
		return new FilledForm(drawing.parts(), answers.sent(), form.unknown());
	}

}
