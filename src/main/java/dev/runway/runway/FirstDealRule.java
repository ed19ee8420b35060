package dev.runway.runway;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.runway.deal.Engagement;

/**
 * What counts as milestone 5: for a partner whose gate is named after a pilot or a project it is one of these, for all
 * others whatever they register. A registration of which nobody says what is sold counts for either.
 */
public final class FirstDealRule {

	private static final Set<Engagement> DELIVERED = EnumSet.of(Engagement.PAID_PILOT, Engagement.SCOPED_PROJECT);

	private FirstDealRule() {
	}

	public static Set<Engagement> counting(Runway runway) {
		return runway.started() ? counting(runway.targets().gate()) : DELIVERED;
	}

	static Set<Engagement> counting(String gate) {
		var name = gate.toLowerCase(Locale.ROOT);
		return Stream.of("pilot", "project").anyMatch(name::contains) ? DELIVERED : EnumSet.allOf(Engagement.class);
	}

}
