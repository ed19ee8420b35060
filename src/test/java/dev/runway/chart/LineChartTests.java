package dev.runway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.runway.chart.LineChart.Mark;
import org.junit.jupiter.api.Test;

class LineChartTests {

	/** A plot of 100 by 100, from 10 on the left and 14 at the top. */
	private static final Frame FRAME = new Frame(128, 124, 10, 10);

	@Test
	void drawsFromTheBottomLeft() {
		var chart = chart(new Line("All", List.of(new Point(0, 0), new Point(50, 0.5), new Point(100, 1))));

		assertThat(chart.lines().getFirst().path()).isEqualTo("M10 114L60 64L110 14");
		assertThat(chart.lines().getFirst().dashed()).isEmpty();
		assertThat(chart.unsettled()).isFalse();
		assertThat(chart.rows()).contains(new Mark("114", "0 %"), new Mark("64", "50 %"), new Mark("14", "100 %"));
		assertThat(chart.columns()).containsExactly(new Mark("10", "0"), new Mark("60", "50"), new Mark("110", "100"));
	}

	@Test
	void goesOnDashedFromTheLastSettledPoint() {
		var chart = chart(new Line("March", List.of(new Point(0, 0), new Point(50, 0.5), new Point(100, 1, false))));

		assertThat(chart.lines().getFirst().path()).isEqualTo("M10 114L60 64");
		assertThat(chart.lines().getFirst().dashed()).isEqualTo("M60 64L110 14");
		assertThat(chart.unsettled()).isTrue();
	}

	@Test
	void isDashedFromTheBeginningWhereNothingIsSettled() {
		var line = chart(new Line("May", List.of(new Point(0, 0, false), new Point(100, 1, false)))).lines().getFirst();

		assertThat(line.path()).isEmpty();
		assertThat(line.dashed()).isEqualTo("M10 114L110 14");
	}

	@Test
	void drawsAnIntervalThereAndBack() {
		var chart = LineChart.of("Rate", "", FRAME, Axis.ofDays(100, 50), Axis.ofShares(), List.of(),
				new Band("95 %", List.of(new Band.Edge(0, 0, 0.5), new Band.Edge(100, 0.5, 1))));

		assertThat(chart.band()).isEqualTo(new LineChart.Drawn("95 %", "M10 64L110 14L110 64L10 114Z", ""));
	}

	@Test
	void keepsWhatIsBeyondTheAxisAtItsEnd() {
		assertThat(chart(new Line("All", List.of(new Point(-5, -1), new Point(400, 7)))).lines().getFirst().path())
			.isEqualTo("M10 114L110 14");
	}

	@Test
	void drawsNothingOfALineWithoutPoints() {
		assertThat(chart(new Line("None", List.of())).lines()).containsExactly(new LineChart.Drawn("None", "", ""));
	}

	private static LineChart chart(Line line) {
		return LineChart.of("Reached", "days", FRAME, Axis.ofDays(100, 50), Axis.ofShares(), List.of(line), null);
	}

}
