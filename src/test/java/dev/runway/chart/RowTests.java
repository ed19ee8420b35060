package dev.runway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.runway.chart.Bars.Bar;
import dev.runway.chart.Bars.Count;
import dev.runway.chart.Dots.Dot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars, dots and colours. */
class RowTests {

	@Test
	void makesTheLongestBarAsWideAsTheChart() {
		assertThat(Bars.ofCounts("Idle", List.of(new Count("young", 10), new Count("old", 40))).rows())
			.containsExactly(new Bar("young", "25.00%", "10", "", null), new Bar("old", "100.00%", "40", "", null));
	}

	@Test
	void hasNoBarsWhereThereIsNothing() {
		assertThat(Bars.ofCounts("Idle", List.of(new Count("young", 0))).rows()).extracting(Bar::width).containsExactly("0.00%");
		assertThat(Bars.ofCounts("Idle", List.of()).rows()).isEmpty();
	}

	@Test
	void putsADotOnItsInterval() {
		assertThat(Dot.of("Estimate", 0.74, 0.7, 0.78, "74 %", "")).isEqualTo(new Dot("Estimate", "74.00%", "70.00%", "78.00%", "74 %", "", "", null));
		assertThat(Dot.of("Estimate", null, null, null, "none", "Too few")).extracting(Dot::at, Dot::from).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource({ "0, 10, heat-0", "0.1, 10, heat-1", "5, 10, heat-3", "10, 10, heat-6", "99, 10, heat-6", "5, 0, heat-0", ", 10, heat-0" })
	void coloursByValue(Double value, double largest, String step) {
		assertThat(Heat.step(value, largest)).isEqualTo(step);
	}

}
