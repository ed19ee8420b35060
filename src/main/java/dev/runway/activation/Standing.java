package dev.runway.activation;

import java.util.Map;

/**
 * Where the programme stands.
 *
 * @param signed all partners that have signed
 * @param reached how many of them have reached each milestone
 */
public record Standing(long signed, Map<Milestone, Long> reached) {

	/** Partners that have registered their first deal. */
	public long live() {
		return reached.getOrDefault(Milestone.FIRST_DEAL_REGISTERED, 0L);
	}

	public long idle() {
		return signed - live();
	}

	/** The share of signed partners that reached a milestone, in percent; zero when nobody has signed. */
	public long percentOf(Milestone milestone) {
		return signed == 0 ? 0 : Math.round(100.0 * reached.getOrDefault(milestone, 0L) / signed);
	}

}
