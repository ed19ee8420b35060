package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Gini coefficient and its interval against what R finds in another way, and against many drawn samples. */
class ConcentrationTests {

	@ParameterizedTest
	@MethodSource
	void givesWhatRFindsByMovingEachFirm(String[] line) {
		var concentration = of(Stream.of(line[4].split(" ")).mapToDouble(Double::parseDouble).toArray());

		assertThat(concentration.gini()).isCloseTo(Double.parseDouble(line[1]), within(1e-11));
		assertThat(concentration.giniError()).isCloseTo(Double.parseDouble(line[2]), within(1e-7));
	}

	static Stream<Object[]> givesWhatRFindsByMovingEachFirm() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/spread/gini.csv")).stream().skip(1).map(line -> new Object[] { line.split(",") });
	}

	@Test
	void hasAnIntervalAroundTheCoefficientThatStaysBetweenNothingAndOne() {
		var interval = of(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261).giniInterval().orElseThrow();
		assertThat(interval.lower()).isBetween(0.3, 0.4620911);
		assertThat(interval.upper()).isBetween(0.4620911, 0.75);

		var skewed = of(0, 0, 0, 0, 0, 0, 0, 100, 200, 500).giniInterval().orElseThrow();
		assertThat(skewed.lower()).isBetween(0.4, 0.8);
		assertThat(skewed.upper()).isBetween(0.8, 1.0);
	}

	@Test
	void hasNoIntervalWhereAllBringTheSameOrOneBringsAll() {
		assertThat(of(7, 7, 7, 7, 7, 7, 7, 7, 7, 7).giniInterval()).isEmpty();
		assertThat(of(0, 0, 0, 0, 0, 0, 0, 0, 0, 500).giniInterval()).isEmpty();
	}

	/** Amounts that are exponentially distributed have the coefficient 1/2. */
	@Test
	void coversTheTrueCoefficientAboutAsOftenAsItSays() {
		var random = new Random(20261122);
		int covered = 0;
		for (int i = 0; i < 2000; i++) {
			var interval = of(random.doubles(100).map(uniform -> -Math.log(1 - uniform)).toArray()).giniInterval().orElseThrow();
			covered += interval.lower() <= 0.5 && interval.upper() >= 0.5 ? 1 : 0;
		}
		assertThat(covered / 2000.0).isBetween(0.93, 0.97);
	}

	private static Concentration of(double... amounts) {
		return new Concentration(amounts.length, Arrays.stream(amounts).filter(amount -> amount > 0).sorted().toArray());
	}

}
