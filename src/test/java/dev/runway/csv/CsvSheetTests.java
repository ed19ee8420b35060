package dev.runway.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

/** How a CSV file is written. */
class CsvSheetTests {

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	@Test
	void hasAHeaderAlsoWhenItIsEmpty() {
		new CsvSheet(file, List.of("name", "share")).finish();

		assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("name,share\r\n");
	}

	@Test
	void keepsTextFromBeingTakenForAFormula() {
		var sheet = new CsvSheet(file, List.of("name", "share"));
		sheet.row("=HYPERLINK(\"x\")", null);
		sheet.row("Ölwerk, Köln", 0.25);
		sheet.finish();

		assertThat(file.toString(StandardCharsets.UTF_8))
			.isEqualTo("name,share\r\n\"'=HYPERLINK(\"\"x\"\")\",\r\n\"Ölwerk, Köln\",0.25\r\n");
	}

	@Test
	void takesAsManyCellsAsTheHeaderHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CsvSheet(file, List.of("name", "share")).row("Acme"));
	}

}
