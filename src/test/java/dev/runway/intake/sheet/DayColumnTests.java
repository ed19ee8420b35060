package dev.runway.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day a value of a column is. */
class DayColumnTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-02          | 2026-11-02
			2026-11-02 10:15    | 2026-11-02
			2026-11-02T10:15:00 | 2026-11-02
			2026/11/2           | 2026-11-02
			2026.11.02          | 2026-11-02
			25.11.2026          | 2026-11-25
			25. 11. 2026        | 2026-11-25
			25.11.2026 10:15:30 | 2026-11-25
			11/25/2026 3:05 PM  | 2026-11-25
			11-25-2026          | 2026-11-25
			05.05.2026          | 2026-05-05
			""")
	void readsWhatIsOneDayByItself(String written, String day) {
		assertThat(read(null, written)).containsExactly(day);
	}

	@Test
	void readsTheOthersInTheOrderOfTheOnesThatHaveOne() {
		assertThat(read(null, "02.11.2026", "25.11.2026")).containsExactly("2026-11-02", "2026-11-25");
		assertThat(read(null, "11/02/2026", "11/25/2026")).containsExactly("2026-11-02", "2026-11-25");
		assertThat(words(null, "2.11.2026", "25.11.2026")).containsExactly("day.month.year");
		assertThat(words(null, "11/2/2026", "11/25/2026")).containsExactly("month/day/year");
		assertThat(words(null, "2026-11-02")).isEmpty();
	}

	@Test
	void asksWhereNothingShowsTheOrderOrBothAreShown() {
		var asks = "signed_on '02/11/2026' can be read as 2026-11-02 and as 2026-02-11; say which by dates=dmy or dates=mdy";

		assertThat(read(null, "02/11/2026", "05/05/2026")).containsExactly(asks, "2026-05-05");
		assertThat(read(null, "02/11/2026", "25/11/2026", "11/25/2026")).containsExactly(asks, "2026-11-25", "2026-11-25");
		assertThat(words(null, "02/11/2026")).containsExactly("such as 2/11/2026, in an order that is not clear: say dates=dmy or dates=mdy");
	}

	@Test
	void takesTheOrderThatWasToldAndNoOther() {
		assertThat(read(DayOrder.DMY, "02/11/2026")).containsExactly("2026-11-02");
		assertThat(read(DayOrder.MDY, "02/11/2026")).containsExactly("2026-02-11");
		assertThat(read(DayOrder.DMY, "11/25/2026", "2026-11-25"))
			.containsExactly("signed_on '11/25/2026' is no day as day/month/year, which dates=dmy says", "2026-11-25");
	}

	@ParameterizedTest
	@CsvSource({ "31.02.2026", "02.11.26", "46328", "2 Nov 2026", "2026-13-45", "today", "1.1.1.2026", "2026-11-02T10:15:00Z" })
	void leavesWhatIsNoDayToBeRefusedAsItWasGiven(String written) {
		assertThat(read(null, written, "25.11.2026")).first().isEqualTo(written);
	}

	private static List<String> read(@Nullable DayOrder told, String... values) {
		var column = column(told, values);
		return Stream.of(values).map(column::read).map(reading -> reading.problem() == null ? reading.value() : reading.problem()).toList();
	}

	private static List<String> words(@Nullable DayOrder told, String... values) {
		return column(told, values).words().stream().toList();
	}

	private static DayColumn column(@Nullable DayOrder told, String... values) {
		var column = new DayColumn("signed_on", told);
		Stream.of(values).forEach(column::see);
		return column;
	}

}
