package dev.runway.dashboard.process;

import java.util.List;

import dev.runway.activation.MilestoneTask;
import dev.runway.chart.Heat;
import dev.runway.dashboard.drawing.PartnersBehind;
import dev.runway.dashboard.drawing.StandingDrawing;
import dev.runway.dashboard.drawing.Words;
import dev.runway.metrics.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a milestone of the diagram.
 *
 * @param heat the colour: how much of the target half of the partners there have used up
 * @param partners where those who stand there can be seen
 * @param late where those of them who are late can
 */
record Stand(Place place, String task, String name, String heat, String waited, String pace, String partners, String late) {

	/** At this much of the target the darkest colour begins. */
	private static final double HOTTEST = 2;

	/** The colours, each with its meaning. */
	static final List<Shade> LEGEND = List.of(new Shade("heat-0", "nobody, or only since today"), new Shade("heat-1", "up to ⅓ of the target"),
			new Shade("heat-2", "up to ⅔"), new Shade("heat-3", "up to the target"), new Shade("heat-4", "over it, up to 1⅓"),
			new Shade("heat-5", "up to 1⅔"), new Shade("heat-6", "more"));

	static Stand of(Place place, PartnersBehind behind) {
		var used = place.used();
		return new Stand(place, MilestoneTask.of(place.milestone()), "%d %s".formatted(place.milestone().ordinal() + 1, place.label()),
				Heat.step(used, HOTTEST), StandingDrawing.waited(place), pace(place, used), behind.at(place.milestone()), behind.lateAt(place.milestone()));
	}

	private static String pace(Place place, @Nullable Double used) {
		return place.partners() == 0 ? "nobody" : used == null ? "not planned yet" : used > 1 ? "over the target" : "within the target";
	}

	/** Whole days, as people count them. */
	public static String days(@Nullable Double days) {
		return Words.fullDays(days);
	}

	/** The target in whole days. */
	public String target() {
		return place.target() == null ? Words.days(null) : Words.days(Math.ceil(place.target()));
	}

	/** A colour and what it says. */
	record Shade(String heat, String meaning) {
	}

}
