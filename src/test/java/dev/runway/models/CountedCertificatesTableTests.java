package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.runway.engine.zeebe.ModelCheck;
import dev.runway.support.Listed;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What process owners get wrong in the list of certificates that count is said in one line. */
class CountedCertificatesTableTests {

	private static final ModelCheck CHECK = ModelCheck.ofTheApplication();

	private static final String SECOND = "\"Sales Basics II\" | \"SALES\" | date(\"2026-06-01\") | null | null";

	@Test
	void takesAnEmptyList() {
		assertThat(problemsOf(Models.inRepository().content(Listed.FILE))).isEmpty();
	}

	@Test
	void takesACertificateForBothRolesInDaysThatMayBeOpen() {
		var findings = CHECK.check(Map.of(Listed.FILE, Listed.table(
				"\"Sales Basics\" | \"SALES\" | date(\"2025-01-01\") | date(\"2026-12-31\") | \"sales basics ii\"", SECOND,
				"\"Sales Basics II\" | \"SE\" | null | null | null", "\"SX-200\" | \"SE\" | null | date(\"2027-06-30\") | null")));
		assertThat(findings.problems()).isEmpty();
		assertThat(findings.advice()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			"Sales Basics" | "SALES" | date("2027-01-01") | date("2026-12-31") | null ; row 1, 'Counts until' says 2026-12-31, before the first day 2027-01-01: write 2027-01-01 or later
			"Sales Basics" | "SALS" | null | null | null ; row 1, 'Role' asks for "SALS", and nobody knows 'SALS': is it 'SALES'? The known ones are "SALES", "SE"
			"Sales Basics" | | null | null | null ; row 1, 'Role' is empty: write one of "SALES", "SE"
			"Sales Basics" | "SALES", "SE" | null | null | null ; row 1, 'Role' asks for "SALES", "SE": write one text in quotation marks, and a row of its own for each
			- | "SALES" | null | null | null ; row 1, 'Certificate' is empty: write a text in quotation marks
			Basics | "SALES" | null | null | null ; row 1, 'Certificate' asks for Basics: write one text in quotation marks, and a row of its own for each
			" " | "SALES" | null | null | null ; row 1, 'Certificate' asks for " ": write a text in quotation marks
			"Sales Basics" | "SALES" | null | null | "Sales Basics III" ; row 1, 'Replaced by' says "Sales Basics III", and no row is about "Sales Basics III" for "SALES": is it 'Sales Basics II'?
			"Sales Basics" | "SALES" | null | null | "Expert" ; row 1, 'Replaced by' says "Expert", and no row is about "Expert" for "SALES": add one, or write null
			"Sales Basics" | "SE" | null | null | "Sales Basics II" ; row 1, 'Replaced by' says "Sales Basics II", and no row is about "Sales Basics II" for "SE": add one, or write null
			"Sales Basics" | "SALES" | null | null | "sales basics" ; row 1, 'Replaced by' says "sales basics", which is the row itself: name another one, or write null
			"sales  basics ii" | "SALES" | null | date("2026-05-31") | null ; rows 1 and 2 are both about "Sales Basics II" for "SALES": keep one of them
			"Sales Basics II" | "SALES" | null | date("2026-06-01") | null ; rows 1 and 2 are both about "Sales Basics II" for "SALES", and their days overlap: keep one of them
			"Sales Basics" | "SALES" | "2026-01-01" | null | null ; row 1, 'Counts from' says "2026-01-01": write a day such as date("2026-12-31"), or null where it is open
			"Sales Basics" | "SALES" | 2026-01-01 | null | null ; row 1, 'Counts from' says 2026-01-01: write a day such as date("2026-12-31"), or null where it is open
			"Sales Basics" | "SALES" | null | date("2026-02-30") | null ; row 1, 'Counts until' says date("2026-02-30"): write a day such as date("2026-12-31"), or null where it is open
			"Sales Basics" | "SALES" | null | date("2026-02-28" | null ; row 1, 'Counts until' says date("2026-02-28", which cannot be read (character 5): write a day such as date("2026-12-31"), or null where it is open
			"Sales Basics" | "SALES" | null | null | 5 ; row 1, 'Replaced by' says 5: write a text in quotation marks, or null where it is open
			"Sales Basics" | "SALES" | null | | null ; row 1, 'Counts until' is empty: write a day such as date("2026-12-31"), or null where it is open
			""")
	void refusesARowInOneSentence(String row, String problem) {
		assertThat(problemsOf(Listed.table(row, SECOND))).containsExactly("counted-certificates.dmn, " + problem);
	}

	@Test
	void saysWhichColumnIsGone() {
		assertThat(problemsOf(Listed.table(SECOND).replace("name=\"countsUntil\"", "name=\"until\"")))
			.containsExactly("The table 'counted-certificates' has no column 'countsUntil', which the code reads");
	}

	@Test
	void refusesAListThatAsksForTheDayByItself() {
		assertThat(problemsOf(Listed.table("\"Sales Basics\" | \"SALES\" | today() | null | null"))).singleElement().asString().contains("asks for the day by itself");
	}

	private static List<String> problemsOf(String table) {
		return CHECK.check(Map.of(Listed.FILE, table)).problems();
	}

}
