package dev.runway.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Which text a spreadsheet would take for a formula. */
class CellsTests {

	@Test
	void takesNoTextForAFormulaAndGivesEachBackAsItWas() {
		for (var text : List.of("=1+1", "+49 30 1234", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1")) {
			assertThat(Cells.guarded(text)).isEqualTo("'" + text);
		}
		for (var text : List.of("Acme", "'quoted'", "'", "", "5-3", "a@b", "O'Neil")) {
			assertThat(Cells.guarded(text)).isEqualTo(text);
		}
		assertThat(Stream.of("=1+1", "''=1", "Acme", "'quoted'", "'", "O'Neil", "'-"))
			.allSatisfy(text -> assertThat(Cells.plain(Cells.guarded(text))).isEqualTo(text));
	}

}
