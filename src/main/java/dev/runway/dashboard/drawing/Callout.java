package dev.runway.dashboard.drawing;

/** What follows from a figure, for those who read one line only. */
public record Callout(Tone tone, String heading, String text) {

	/** Whether something should be done. */
	public enum Tone {

		STOP, GO, OPEN;

		/** Its class in the style sheet. */
		public String style() {
			return switch (this) {
				case STOP -> "problem";
				case GO -> "done";
				case OPEN -> "open";
			};
		}

	}

}
