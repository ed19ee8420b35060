package dev.runway.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimator against R's package survival, against published examples, and at its edges. */
class CumulativeIncidenceTests {

	private static final Offset<Double> EXACT = within(1e-10);

	@ParameterizedTest
	@MethodSource
	void givesWhatRGives(String set, String[] line) {
		var incidence = CumulativeIncidence.of(Fixtures.cases(set));
		var day = Integer.parseInt(line[1]);

		assertThat(incidence.atRisk(day)).isEqualTo(Long.parseLong(line[2]));
		assertThat(incidence.by(day)).isCloseTo(Double.parseDouble(line[3]), EXACT);
		assertThat(incidence.standardError(day)).isCloseTo(Double.parseDouble(line[4]), EXACT);
		if (incidence.by(day) > 0 && incidence.by(day) < 1) {
			assertThat(incidence.interval(day).lower()).isCloseTo(Double.parseDouble(line[5]), EXACT);
			assertThat(incidence.interval(day).upper()).isCloseTo(Double.parseDouble(line[6]), EXACT);
		}
	}

	static Stream<Object[]> givesWhatRGives() {
		return Fixtures.lines("expected.csv").stream().map(line -> new Object[] { line[0], line });
	}

	@ParameterizedTest
	@MethodSource
	void isKaplanAndMeierWithGreenwoodWhereNothingCompetes(String set, String[] line) {
		var incidence = CumulativeIncidence.of(Fixtures.cases(set));
		var day = Integer.parseInt(line[1]);

		assertThat(1 - incidence.by(day)).isCloseTo(Double.parseDouble(line[2]), EXACT);
		if (!line[3].equals("NaN")) {
			assertThat(incidence.standardError(day)).isCloseTo(Double.parseDouble(line[3]), EXACT);
		}
	}

	static Stream<Object[]> isKaplanAndMeierWithGreenwoodWhereNothingCompetes() {
		return Fixtures.lines("kaplan-meier.csv").stream().map(line -> new Object[] { line[0], line });
	}

	@ParameterizedTest
	@MethodSource
	void expectsOfTheOpenCasesWhatRExpects(String[] line) {
		var cases = Fixtures.cases(line[0]);
		var waiting = new TreeMap<Integer, Long>();
		cases.stream()
			.filter(each -> each.outcome() == Outcome.OPEN && each.day() <= 120)
			.forEach(each -> waiting.put(each.day(), each.count()));
		var expectation = CumulativeIncidence.of(cases).expected(waiting, 120);

		assertThat(expectation.cases()).isEqualTo(Long.parseLong(line[1]));
		assertThat(expectation.events()).isCloseTo(Double.parseDouble(line[2]), within(1e-9));
		assertThat(expectation.estimateError()).isCloseTo(Double.parseDouble(line[3]), within(1e-9));
		assertThat(expectation.standardError()).isCloseTo(Double.parseDouble(line[4]), within(1e-9));
	}

	static Stream<Object[]> expectsOfTheOpenCasesWhatRExpects() {
		return Fixtures.lines("forecast.csv").stream().map(line -> new Object[] { line });
	}

	/** Programmes whose future is drawn too: in about 95 of 100 the number that comes lies in the interval. */
	@ParameterizedTest
	@ValueSource(ints = { 120, 400, 2000 })
	void coversTheNumberThatComesAsOftenAsItSays(int partners) {
		var random = new Random(20261122);
		int programmes = 1000, covered = 0;
		for (int i = 0; i < programmes; i++) {
			var cases = new ArrayList<Cases>();
			var waiting = new TreeMap<Integer, Long>();
			long comes = 0;
			for (int partner = 0; partner < partners; partner++) {
				int event = random.nextInt(10) < 7 ? (int) (65 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.8)) : 10_000;
				int competing = random.nextInt(10) < 2 ? random.nextInt(200) : 10_000;
				int known = random.nextInt(366);
				if (Math.min(event, competing) <= known) {
					cases.add(new Cases(Math.min(event, competing), event <= competing ? Outcome.EVENT : Outcome.COMPETING, 1));
				}
				else {
					cases.add(new Cases(known, Outcome.OPEN, 1));
					if (known <= 120) {
						waiting.merge(known, 1L, Long::sum);
						comes += event <= 120 && event <= competing ? 1 : 0;
					}
				}
			}
			var range = CumulativeIncidence.of(cases).expected(waiting, 120).range().orElseThrow();
			covered += range.lower() <= comes && comes <= range.upper() ? 1 : 0;
		}
		assertThat((double) covered / programmes).isBetween(0.94, 0.985);
	}

	@Test
	void expectsNothingOfNobodyAndGivesNoRangeWhereNothingHappens() {
		var still = CumulativeIncidence.of(List.of(new Cases(50, Outcome.OPEN, 20), new Cases(121, Outcome.OPEN, 20)));
		assertThat(still.expected(new TreeMap<>(Map.of(50, 20L)), 120)).isEqualTo(new Expectation(20, 0, 0, 0));
		assertThat(still.expected(new TreeMap<>(Map.of(50, 20L)), 120).range()).isEmpty();
		assertThat(still.expected(new TreeMap<>(), 120)).isEqualTo(new Expectation(0, 0, 0, 0));
		assertThat(CumulativeIncidence.of(List.of()).expected(new TreeMap<>(), 120).range()).isEmpty();
	}

	/**
	 * Freireich et al. (1963, Blood 21, 699-716): weeks in remission of 21 children on 6-MP; the table of the estimate with
	 * its standard errors as in Cox and Oakes (1984, Analysis of Survival Data) and Collett (2003).
	 */
	@Test
	void givesTheRemissionTimesOfFreireich() {
		var remission = CumulativeIncidence.of(Stream.of(
				IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).mapToObj(week -> new Cases(week, Outcome.EVENT, 1)),
				IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35).mapToObj(week -> new Cases(week, Outcome.OPEN, 1)))
			.flatMap(each -> each)
			.toList());

		var weeks = List.of(6, 7, 10, 13, 16, 22, 23);
		assertThat(weeks.stream().map(week -> 1 - remission.by(week)))
			.usingElementComparator((one, other) -> Math.abs(one - other) < 0.0005 ? 0 : one.compareTo(other))
			.containsExactly(0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448);
		assertThat(weeks.stream().map(remission::standardError))
			.usingElementComparator((one, other) -> Math.abs(one - other) < 0.0005 ? 0 : one.compareTo(other))
			.containsExactly(0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135);
		assertThat(weeks.stream().map(remission::atRisk)).containsExactly(21L, 17L, 15L, 12L, 11L, 7L, 6L);
		assertThat(remission.dayOf(0.5)).hasValue(23);
	}

	/**
	 * Satagopan et al. (2004, British Journal of Cancer 91, 1229-1235), table 2: deaths from breast cancer among 305, the
	 * first nine of whom are printed. The table rounds each step to a tenth of a percent.
	 */
	@Test
	void givesTheBreastCancerDeathsOfSatagopan() {
		var deaths = CumulativeIncidence.of(List.of(new Cases(7, Outcome.OPEN, 1), new Cases(10, Outcome.EVENT, 1),
				new Cases(14, Outcome.OPEN, 1), new Cases(16, Outcome.EVENT, 1), new Cases(18, Outcome.COMPETING, 1),
				new Cases(23, Outcome.EVENT, 1), new Cases(24, Outcome.OPEN, 1), new Cases(26, Outcome.COMPETING, 1),
				new Cases(27, Outcome.EVENT, 1), new Cases(60, Outcome.OPEN, 296)));

		assertThat(Stream.of(10, 16, 18, 23, 26, 27).map(deaths::atRisk)).containsExactly(304L, 302L, 301L, 300L, 298L, 297L);
		assertThat(deaths.by(10)).isCloseTo(0.003, within(0.0005));
		assertThat(deaths.by(16)).isCloseTo(0.006, within(0.001));
		assertThat(deaths.by(23)).isCloseTo(0.009, within(0.0015));
		assertThat(deaths.by(27)).isCloseTo(0.012, within(0.002));
		assertThat(deaths.by(27)).isCloseTo(1 / 304.0 + 303 / 304.0 / 302 + 303 / 304.0 * 301 / 302 * 300 / 301 / 300
				+ 303 / 304.0 * 301 / 302 * 300 / 301 * 299 / 300 * 297 / 298 / 297, EXACT);
	}

	/** Without open cases it is a plain share: 3 of 8, with the standard error of a binomial share. */
	@Test
	void isAPlainShareWhereAllIsKnown() {
		var known = CumulativeIncidence.of(List.of(new Cases(10, Outcome.EVENT, 1), new Cases(20, Outcome.COMPETING, 2),
				new Cases(30, Outcome.EVENT, 2), new Cases(130, Outcome.OPEN, 3)));

		assertThat(known.by(120)).isCloseTo(3 / 8.0, EXACT);
		assertThat(known.standardError(120)).isCloseTo(Math.sqrt(3 / 8.0 * 5 / 8.0 / 8), EXACT);
	}

	@Test
	void hasAnIntervalWhereNothingOrEverythingHappened() {
		var none = CumulativeIncidence.of(List.of(new Cases(30, Outcome.OPEN, 5), new Cases(121, Outcome.OPEN, 20)));
		assertThat(none.interval(120)).isEqualTo(new Interval(0, 1 - Math.pow(0.025, 1 / 20.0)));
		assertThat(none.interval(120).upper()).as("the 16.8 % of a table for 0 of 20").isCloseTo(0.168, within(0.0005));

		var all = CumulativeIncidence.of(List.of(new Cases(0, Outcome.EVENT, 20)));
		assertThat(all.interval(120).lower()).isCloseTo(0.832, within(0.0005));
		assertThat(all.interval(120).upper()).isEqualTo(1);
	}

	@Test
	void saysHowFarItReaches() {
		var young = CumulativeIncidence.of(List.of(new Cases(10, Outcome.EVENT, 3), new Cases(60, Outcome.OPEN, 9)));
		assertThat(young.reaches(60)).isTrue();
		assertThat(young.reaches(61)).isFalse();
		assertThat(young.dayOf(0.25)).hasValue(10);
		assertThat(young.dayOf(0.5)).isEmpty();

		assertThat(CumulativeIncidence.of(List.of(new Cases(10, Outcome.EVENT, 3))).reaches(120)).isTrue();
		assertThat(CumulativeIncidence.of(List.of()).reaches(0)).isFalse();
		assertThat(CumulativeIncidence.of(List.of()).by(120)).isZero();
		assertThat(CumulativeIncidence.of(List.of()).interval(120)).isEqualTo(new Interval(0, 1));
	}

	@Test
	void takesNoNegativeDays() {
		assertThatThrownBy(() -> new Cases(-1, Outcome.OPEN, 1)).isInstanceOf(IllegalArgumentException.class);
	}

}
