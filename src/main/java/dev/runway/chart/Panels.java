package dev.runway.chart;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Many small charts beside each other, each with all the others behind it; the fragment {@code charts :: panels} writes them.
 *
 * @param title what they show
 * @param across what is below each chart
 */
public record Panels(String title, String across, List<Panel> panels) implements Chart {

	/** The settled lines of all charts as one path. */
	public String behind() {
		return panels.stream()
			.filter(panel -> panel.chart() != null)
			.flatMap(panel -> panel.chart().lines().stream())
			.map(LineChart.Drawn::path)
			.collect(Collectors.joining());
	}

	/** Whether anything in them can still change. */
	public boolean unsettled() {
		return panels.stream().anyMatch(panel -> panel.chart() != null && panel.chart().unsettled());
	}

	/**
	 * One chart; none where there is too little to draw.
	 *
	 * @param href where those can be seen that have got so far
	 */
	public record Panel(String label, String note, @Nullable LineChart chart, @Nullable String href) {
	}

}
