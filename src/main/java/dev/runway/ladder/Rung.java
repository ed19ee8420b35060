package dev.runway.ladder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the rescue ladder, in order. */
public enum Rung {

	/** An account executive and enablement. */
	HELP("Help"),

	/** One tier down. */
	DEMOTE("Demotion"),

	/** A person decides: end or extend. */
	DECIDE("Decision");

	private final String label;

	Rung(String label) {
		this.label = label;
	}

	/** The rung's name for people. */
	public String label() {
		return label;
	}

	/** The rung that an idle partner belongs on: the one that is still open, else the first not taken, at last the decision. */
	static Rung next(List<TakenRung> taken) {
		return taken.stream()
			.filter(TakenRung::open)
			.map(TakenRung::rung)
			.findFirst()
			.or(() -> firstNotIn(taken))
			.orElse(DECIDE);
	}

	private static Optional<Rung> firstNotIn(List<TakenRung> taken) {
		return Stream.of(values()).filter(rung -> taken.stream().noneMatch(each -> each.rung() == rung)).findFirst();
	}

}
