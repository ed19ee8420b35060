package dev.runway.intake.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import dev.runway.intake.sheet.BrokenSheet;
import org.junit.jupiter.api.Test;

/** How the columns and values of another system become ours. */
class ColumnsTests {

	private static final List<String> REQUIRED = List.of("external_id", "state"), OPTIONAL = List.of("stage", "amount", "close_date");

	private static final FileDialect DIALECT = new FileDialect(
			Map.of("external_id", List.of("Id", "Opportunity ID"), "state", List.of("IsClosed+IsWon", "Stage"), "stage",
					List.of("StageName", "Stage"), "close_date", List.of("Close Date")),
			List.of("OwnerId", "*__c"), Map.of("amount", "1"),
			Map.of("state", Map.of("true+true", "won", "true+false", "lost", "Closed Won", "won", "*", "approved")),
			Map.of("amount", "cents", "close_date", "M/d/yyyy"));

	@Test
	void knowsOurOwnColumnsInAnyOrderAndCase() {
		var columns = Columns.of(List.of("Stage", "external_id", "STATE"), REQUIRED, OPTIONAL, FileDialect.NONE);

		assertThat(columns.read(List.of("Proposal", " 1 ", "won"))).isEqualTo(Map.of("stage", "Proposal", "external_id", "1", "state", "won"));
		assertThat(columns.translated()).isFalse();
	}

	@Test
	void readsTheColumnsOfAnotherSystem() {
		var columns = Columns.of(List.of("Id", "StageName", "IsClosed", "IsWon", "amount", "Close Date", "OwnerId", "Colour__c"),
				REQUIRED, OPTIONAL, DIALECT);

		assertThat(columns.translated()).isTrue();
		assertThat(columns.read(List.of("006", "Sold", "true", "true", "1250", "3/31/2026", "005", "red")))
			.isEqualTo(Map.of("external_id", "006", "stage", "Sold", "state", "won", "amount", "12.50", "close_date", "2026-03-31"));
		assertThat(columns.read(List.of("007", "Talks", "false", "false", "", "", "005", "")))
			.isEqualTo(Map.of("external_id", "007", "stage", "Talks", "state", "approved", "amount", "1"));
	}

	@Test
	void readsTheOtherNameWhereTheFirstIsNotThere() {
		var columns = Columns.of(List.of("Opportunity ID", "Stage"), REQUIRED, OPTIONAL, DIALECT);

		assertThat(columns.read(List.of("006", "closed won"))).isEqualTo(Map.of("external_id", "006", "stage", "closed won", "state", "won",
				"amount", "1"));
	}

	@Test
	void leavesWhatDoesNotFitToBeRefusedAsItWasGiven() {
		var columns = Columns.of(List.of("Id", "Stage", "amount", "Close Date"), REQUIRED, OPTIONAL, DIALECT);

		assertThat(columns.read(List.of("006", "Closed Won", "12.5", "31.3.2026"))).containsEntry("amount", "12.5")
			.containsEntry("close_date", "31.3.2026");
	}

	@Test
	void saysWhatIsWrongWithAHeader() {
		refuses(List.of("external_id", "state", "shoe_size"), FileDialect.NONE,
				"The column 'shoe_size' is unknown; the columns are external_id, state, stage, amount, close_date");
		refuses(List.of("external_id"), FileDialect.NONE, "The column 'state' is missing");
		refuses(List.of("Id"), DIALECT, "The column 'state' is missing; it may also be called 'IsClosed+IsWon' or 'Stage'");
		refuses(List.of("external_id", "state", "State"), FileDialect.NONE, "The column 'State' stands twice in the header");
		refuses(List.of("Id", "Stage", "Colour__cc"), DIALECT, "The column 'Colour__cc' is unknown");
		refuses(List.of("Id\0", "Stage"), DIALECT, "control characters");
	}

	@Test
	void turnsTimesAndIdsIntoOurs() {
		assertThat(Form.of("epoch-millis").read("1770000000000")).isEqualTo("2026-02-02T02:40:00Z");
		assertThat(Form.of("yyyy-MM-dd HH:mm").read("2026-02-02 23:59")).isEqualTo("2026-02-02");
		assertThat(Form.of("cents").read("5")).isEqualTo("0.05");
		assertThat(Form.of("country-name").read("Germany")).isEqualTo("DE");
		assertThat(Form.of("country-name").read("DE")).isEqualTo("DE");
		assertThat(Ids.SALESFORCE.canonical("001A000000EAs9I")).isEqualTo("001A000000EAs9IIAT");
		assertThat(Ids.SALESFORCE.canonical("001A000000EAs9IIAT")).isEqualTo("001A000000EAs9IIAT");
		assertThat(Ids.SALESFORCE.canonical("CHPRTNR0010401")).isEqualTo("CHPRTNR0010401");
		assertThat(Ids.PLAIN.canonical("001A000000EAs9I")).isEqualTo("001A000000EAs9I");
	}

	@Test
	void passesOverColumnsWithoutANameAsLongAsTheyHoldNothing() {
		var columns = Columns.of(List.of("external_id", "", "state", "stage", ""), REQUIRED, OPTIONAL, FileDialect.NONE);

		assertThat(columns.nameless()).isEqualTo(2);
		assertThat(columns.misfit(List.of("1", "", "won", "Proposal", " ", "", "\u00a0"))).isEmpty();
		assertThat(columns.misfit(List.of("1", "x", "won", "Proposal"))).hasValue("Column B has no name and holds 'x'");
		assertThat(columns.misfit(List.of("1", "", "won", "", "", "x"))).hasValue("It has 6 fields and the header has 5");
	}

	@Test
	void takesARowThatEndsBeforeItsEmptyCells() {
		var columns = Columns.of(List.of("external_id", "state", "stage", "amount"), REQUIRED, OPTIONAL, FileDialect.NONE);

		assertThat(columns.misfit(List.of("1", "won"))).isEmpty();
		assertThat(columns.read(List.of("1", "won"))).isEqualTo(Map.of("external_id", "1", "state", "won"));
		assertThat(columns.misfit(List.of("1"))).hasValue("It has 1 fields and the header has 4");
		assertThat(columns.misfit(List.of("1", "won\n2,lost"))).hasValueSatisfying(problem -> assertThat(problem).contains("has swallowed the lines"));
	}

	private static void refuses(List<String> header, FileDialect dialect, String reason) {
		assertThatExceptionOfType(BrokenSheet.class).isThrownBy(() -> Columns.of(header, REQUIRED, OPTIONAL, dialect))
			.withMessageStartingWith(reason.equals("control characters") ? "The header holds control characters" : reason);
	}

}
