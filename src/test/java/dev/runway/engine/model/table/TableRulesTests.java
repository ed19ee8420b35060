package dev.runway.engine.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.runway.engine.model.Code;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of which nothing is declared but the types of its columns, with conditions of every kind. */
class TableRulesTests {

	private static final String FEES = """
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Fees">
			  <decision id="fees"><decisionTable id="Table_Fees" hitPolicy="UNIQUE">
			    <input id="I" label="Size"><inputExpression id="E" typeRef="number"><text>size</text></inputExpression></input>
			    <input id="J" label="Rush"><inputExpression id="F" typeRef="boolean"><text>rush</text></inputExpression></input>
			    <output id="O" label="Fee" name="fee" typeRef="number" />
			    <rule id="A"><inputEntry id="A1"><text>&lt; 10</text></inputEntry><inputEntry id="A2"><text>-</text></inputEntry><outputEntry id="A3"><text>5</text></outputEntry></rule>
			    <rule id="B"><inputEntry id="B1"><text>[10..20], 30</text></inputEntry><inputEntry id="B2"><text>false</text></inputEntry><outputEntry id="B3"><text>7</text></outputEntry></rule>
			    <rule id="C"><inputEntry id="C1"><text>[10..20], 30</text></inputEntry><inputEntry id="C2"><text>true</text></inputEntry><outputEntry id="C3"><text>size * 2</text></outputEntry></rule>
			    <rule id="D"><inputEntry id="D1"><text>(20..30), &gt; 30</text></inputEntry><inputEntry id="D2"><text></text></inputEntry><outputEntry id="D3"><text>9</text></outputEntry></rule>
			  </decisionTable></decision>
			</definitions>
			""";

	@Test
	void takesRangesListsAndExpressionsThatCoverEverything() {
		assertThat(problems(FEES)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			(20..30), &gt; 30         | (20..30)             | The table 'fees' has no row for Size 30.5, Rush true: add one, or a last row without conditions
			[10..20], 30</text></inputEntry><inputEntry id="B2"><text>false | [10..20]</text></inputEntry><inputEntry id="B2"><text>false | The table 'fees' has no row for Size 30, Rush false: add one, or a last row without conditions
			>true<                    | ><                   | fees.dmn, rows 2 and 3 both fit Size 10, Rush false, and the hit policy UNIQUE allows one: set FIRST, or tell the rows apart
			hitPolicy="UNIQUE"        | hitPolicy="FIRST"    | ``
			<text>7</text>            | <text>"7"</text>     | fees.dmn, row 2, 'Fee' says "7": write a number
			<text>7</text>            | <text></text>        | fees.dmn, row 2, 'Fee' is empty: write a number
			<text>7</text>            | <text>today()</text> | The table 'fees' asks for the day by itself: hand it in, so that it goes with the clock of the engine
			size * 2                  | string(size)         | fees.dmn, row 3, 'Fee' says string(size), which gives 10 for Size 10, Rush true: write a number
			<text>false               | <text>"no"           | fees.dmn, row 2, 'Rush' asks for "no", which nothing can be: write what it can be
			&lt; 10                   | "small"              | fees.dmn, row 1, 'Size' asks for "small", which is a text: write a number without quotation marks
			<outputEntry id="B3"><text>7</text></outputEntry> | `` | fees.dmn, row 2 has 2 conditions and 0 answers, and the table is 2 and 1 wide: write the row anew in the Modeler
			""")
	void saysWhatIsWrong(String before, String after, String problem) {
		assertThat(FEES).contains(before);
		assertThat(problems(FEES.replace(before, after))).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
	}

	@Test
	void saysOfATableWithoutRowsThatNobodyGetsAnAnswer() {
		assertThat(problems(FEES.replaceAll("(?s)<rule.*</rule>", ""))).containsExactly("The table 'fees' has no row: nobody would get an answer");
	}

	@Test
	void goesByTheLastRowWhereConditionsAskForMoreThanTheirColumn() {
		assertThat(problems(FEES.replace("(20..30), &gt; 30", "? > limit"))).containsExactly("The table 'fees' has no row that always matches: "
				+ "what fits no row would get nothing; add a last row without conditions");
	}

	@Test
	void namesTheAnswersThatItCannotCheck() {
		var problems = new Problems();
		new UncheckedAnswers().check(ModelSet.of(Map.of("fees.dmn", FEES.replace("size * 2", "size * factor"))), code(), problems);
		assertThat(problems.lines()).containsExactly("fees.dmn, row 3, 'Fee' says size * factor, whose value is not checked");
	}

	private static List<String> problems(String table) {
		var problems = new Problems();
		new TableRules().check(ModelSet.of(Map.of("fees.dmn", table)), code(), problems);
		return problems.lines();
	}

	private static Code code() {
		return new Code(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
	}

}
