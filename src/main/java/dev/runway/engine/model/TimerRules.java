package dev.runway.engine.model;

import java.util.regex.Pattern;

import org.w3c.dom.Element;

/**
 * Every timer says a date or a constant cycle: all others start again when an instance moves to a new version. One that
 * starts a process may say the times of the day or week as cron does: a cycle would begin again with every deployment.
 */
class TimerRules implements Rule {

	private static final Pattern CONSTANT_CYCLE = Pattern.compile("R\\d*/P[^/]+");

	private static final Pattern TIMES = Pattern.compile("(\\S+ ){5}\\S+");

	private static final Pattern INSTANT = Pattern.compile("=.+|\\d{4}-\\d\\d-\\d\\dT.*Z", Pattern.DOTALL);

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> diagram.timers().forEach((event, time) -> {
			var name = Diagram.label(event);
			var text = time.getTextContent().strip();
			switch (time.getLocalName()) {
				case "timeDate" -> problems.when(!INSTANT.matcher(text).matches(),
						"Timer '%s' says '%s', which is no date: write an expression such as =clockEndsAt", name, text);
				case "timeCycle" -> problems.when(!CONSTANT_CYCLE.matcher(text).matches() && !(startsProcess(event) && TIMES.matcher(text).matches()),
						"Timer '%s' repeats '%s': write a constant cycle without a date, such as R/P7D", name, text);
				default -> problems.add("Timer '%s' waits '%s' from the moment it is reached: give it a date", name, text);
			}
		}));
	}

	private static boolean startsProcess(Element event) {
		return event.getLocalName().equals("startEvent") && Diagram.outermost(event);
	}

}
