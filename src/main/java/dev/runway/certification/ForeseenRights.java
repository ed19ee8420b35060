package dev.runway.certification;

import java.util.List;

/**
 * What another list of certificates that count would do to selling rights.
 *
 * @param losing how many partners would lose them
 * @param some the names of the first of these
 * @param gaining how many have lost them and would get them back
 */
public record ForeseenRights(long losing, List<String> some, long gaining) {

	static final int NAMED = 5;

	/** The first of those who would lose them. */
	public String names() {
		var named = String.join(", ", some);
		return losing > some.size() ? "%s and %,d more".formatted(named, losing - some.size()) : named;
	}

}
