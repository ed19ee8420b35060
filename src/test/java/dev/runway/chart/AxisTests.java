package dev.runway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTests {

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "1, 1, 1", "5, 5, 1", "6, 6, 2", "11, 15, 5", "47, 50, 10", "153, 200, 50", "5000, 5000, 1000",
			"100001, 150000, 50000" })
	void countsInRoundSteps(long largest, double to, long step) {
		var axis = Axis.ofCounts(largest);

		assertThat(axis.to()).isEqualTo(to);
		assertThat(axis.ticks()).hasSizeBetween(2, 6);
		assertThat(axis.ticks().get(1).at()).isEqualTo(step);
	}

	@Test
	void namesTheLastAndNotAllOfMany() {
		assertThat(Axis.ofNames(List.of("May", "June")).ticks()).containsExactly(new Tick(0, "May"), new Tick(1, "June"));
		assertThat(Axis.ofNames(Collections.nCopies(24, "Month")).ticks()).hasSize(8).endsWith(new Tick(23, "Month"));
	}

	@Test
	void hasAPlaceForOneNameAndForNone() {
		assertThat(Axis.ofNames(List.of("May")).place(0)).isZero();
		assertThat(Axis.ofNames(List.of()).ticks()).isEmpty();
	}

}
