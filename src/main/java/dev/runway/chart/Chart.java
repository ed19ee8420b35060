package dev.runway.chart;

/** A picture of figures; the fragment of its name in {@code fragments/charts.html} writes it. */
public sealed interface Chart permits Bars, Dots, HeatMap, LineChart, Panels {

	/** What it shows, in a sentence, for those who do not see it. */
	String title();

	/** The fragment that writes it. */
	default String fragment() {
		return switch (this) {
			case Bars bars -> "bars";
			case Dots dots -> "dots";
			case HeatMap heat -> "heat";
			case LineChart lines -> "lines";
			case Panels panels -> "panels";
		};
	}

}
