package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.runway.engine.zeebe.ModelCheck;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What process owners get wrong in the tables of the programme is said in one line: where, what, and what would be right. */
class EditedTableTests {

	private static final String TARGETS = "milestone-targets.dmn", POLICY = "escalation-policy.dmn";

	private static final ModelCheck CHECK = ModelCheck.ofTheApplication();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			due-day-before-the-signing           | milestone-targets.dmn | milestone-targets.dmn, row 3, '1 Agreement, due day' says -5: write a whole number of 0 or more
			due-day-in-words                     | milestone-targets.dmn | milestone-targets.dmn, row 3, '3 Certification, due day' says "forty-two": write a whole number of 0 or more
			mail-template-unknown                | escalation-policy.dmn | escalation-policy.dmn, row 2, 'Mail template' says "overdu", and nobody knows 'overdu': is it 'overdue'? The known ones are "overdue", "overdue-lead", "reminder"
			onboarding-due-after-certification   | milestone-targets.dmn | milestone-targets.dmn, row 3, '2 Onboarding, due day' says 50: it must be at most '3 Certification, due day' (42) and '4 Joint plan, due day' (42); write 42 or less
			partner-type-misspelt                | milestone-targets.dmn | milestone-targets.dmn, row 1, 'Partner type' asks for "SYSTEMINTEGRATOR", and nobody knows 'SYSTEMINTEGRATOR': is it 'SYSTEM_INTEGRATOR'? The known ones are "CONSULTANCY", "REFERRAL", "RESELLER", "SYSTEM_INTEGRATOR"
			""")
	void saysOfATableThatSomebodyHasEditedWhatIsWrong(String folder, String file, String problem) {
		assertThat(CHECK.check(Map.of(file, read(Path.of("src/test/resources/edited-models", folder, file)))).problems()).containsExactly(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Gate                 | "First piolt"    | 'Gate of milestone 5' says "First piolt", which names no deal, pilot or project: is it 'pilot'?
			Gate                 | 5                | 'Gate of milestone 5' says 5, which names no deal, pilot or project
			Gate                 | ""               | 'Gate of milestone 5' says "", which names no deal, pilot or project
			Gate                 | ``               | 'Gate of milestone 5' is empty: write a text that names a deal, pilot or project
			AgreementDueDay      | 15               | '1 Agreement, due day' says 15: it must be at most '2 Onboarding, due day' (14); write 14 or less
			OnboardingDueDay     | 43               | '2 Onboarding, due day' says 43: it must be at most '3 Certification, due day' (42) and '4 Joint plan, due day' (42); write 42 or less
			CertificationDueDay  | 71               | '3 Certification, due day' says 71: it must be at most '5 First deal, due day' (70); write 70 or less
			JointPlanDueDay      | 71               | '4 Joint plan, due day' says 71: it must be at most '5 First deal, due day' (70); write 70 or less
			JointPlanDueDay      | 42.5             | '4 Joint plan, due day' says 42.5: write a whole number of 0 or more
			JointPlanDueDay      | 99999999999      | '4 Joint plan, due day' says 99999999999: write a whole number of 0 or more
			FirstDealDueDay      | 121              | '5 First deal, due day' says 121: it must be at most 'Clock, days' (120); write 120 or less
			ClosedWonDueDay      | 70               | '5 First deal, due day' says 70: it must be less than '6 Closed-won, due day' (70); write 69 or less
			ClosedWonDueDay      | date("2027-01-01") | '6 Closed-won, due day' says date("2027-01-01"): write a whole number of 0 or more
			ReminderLeadDays     | -1               | 'Reminder, days before' says -1: write a whole number of 0 or more
			ReminderLeadDays     | 8                | 'Reminder, days before' says 8: it must be at most '1 Agreement, due day' (7); write 7 or less
			SalesReps            | two              | 'Certified sales reps' asks for 'two', and the process that asks has no such variable. A text stands in quotation marks
			SalesReps            | 1 +              | 'Certified sales reps' says 1 +, which cannot be read (character 3): write a whole number of 0 or more
			SalesEngineers       | null             | 'Certified sales engineers' says null, which is nothing: write a whole number of 0 or more
			ClockDays            | 60               | 'Clock, days' says 60: write a whole number from 90 to 120
			ClockDays            | 121              | 'Clock, days' says 121: write a whole number from 90 to 120
			RecoveryDays         | 0                | 'Recovery, days' says 0: write a whole number of 1 or more
			FirstDealTargetWeeks | 18               | 'First-deal target, weeks' says 18 (times 7): it must be at most 'Clock, days' (120); write 17 or less
			OwnerCapacity        | 0                | 'Owner's capacity, partners' says 0: write a whole number of 1 or more
			ClosedWonReviewDays  | true             | 'Review of an unwon deal, days after its due day' says true: write a whole number of 1 or more
			ClosedWonReviewDays  | if tier = "GOLD" then 90 else "never" | 'Review of an unwon deal, days after its due day' says if tier = "GOLD" then 90 else "never", which gives never for Partner type CONSULTANCY, Tier PLATINUM, Region AMERICAS: write a whole number of 1 or more
			""")
	void saysWhatIsWrongWithATarget(String column, String value, String problem) {
		assertThat(problemsOf(TARGETS, targets("Consultancy" + column, value))).containsExactly("milestone-targets.dmn, row 2, " + problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			CertificationDueDay  | 40 + 2
			CertificationDueDay  | if tier = "GOLD" then 35 else 42
			FirstDealDueDay      | 120
			AgreementDueDay      | 14
			Gate                 | "First paid PILOT in EMEA"
			SalesEngineers       | 0
			""")
	void takesATargetThatCanBeMet(String column, String value) {
		var findings = CHECK.check(Map.of(TARGETS, targets("Consultancy" + column, value)));
		assertThat(findings.problems()).isEmpty();
		assertThat(findings.advice()).isEmpty();
	}

	@Test
	void namesWhatItCannotCheck() {
		var findings = CHECK.check(Map.of(TARGETS, targets("ConsultancyOwnerCapacity", "string length(partnerName)")));
		assertThat(findings.problems()).isEmpty();
		assertThat(findings.advice()).containsExactly(
				"milestone-targets.dmn, row 2, 'Owner's capacity, partners' says string length(partnerName), whose value is not checked");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ConsultancyTier             | "GOLDEN"             | row 2, 'Tier' asks for "GOLDEN", and nobody knows 'GOLDEN': is it 'GOLD'? The known ones are "GOLD", "PLATINUM", "REGISTERED", "SILVER"
			ConsultancyRegion           | "EMEA", "AMERICA"    | row 2, 'Region' asks for "EMEA", "AMERICA", and nobody knows 'AMERICA': is it 'AMERICAS'? The known ones are "AMERICAS", "APAC", "EMEA"
			ConsultancyRegion           | EMEA                 | row 2, 'Region' asks for 'EMEA', and the process that asks has no such variable. A text stands in quotation marks
			ConsultancyTier             | 3                    | row 2, 'Tier' asks for 3, which nothing can be: write one of "GOLD", "PLATINUM", "REGISTERED", "SILVER"
			ConsultancyTier             | "GOLD",              | row 2, 'Tier' asks for "GOLD",, which cannot be read (character 7): write values with commas between them, texts in quotation marks
			ConsultancyPartnerType      | "SYSTEM_INTEGRATOR"  | row 2 is never reached: the rows before it take all that it asks for; move it up, or take it out
			ConsultancyPartnerType      | ``                   | row 3 is never reached: the rows before it take all that it asks for; move it up, or take it out
			""")
	void saysWhatIsWrongWithAConditionOfTheTargets(String cell, String value, String problem) {
		assertThat(problemsOf(TARGETS, targets(cell, value))).contains("milestone-targets.dmn, " + problem);
	}

	@Test
	void findsACombinationThatHasNoRow() {
		var open = edited(content(TARGETS), "InputEntry_AnyOtherRegion", "\"EMEA\"");
		assertThat(problemsOf(TARGETS, edited(open, "InputEntry_ResellerOrReferralTier", "not(\"REGISTERED\")")))
			.containsExactly("The table 'milestone-targets' has no row for Partner type REFERRAL, Tier REGISTERED, Region AMERICAS: "
					+ "add one, or a last row without conditions");
	}

	@Test
	void takesRowsThatCoverEverythingTogether() {
		var table = edited(content(TARGETS), "InputEntry_AnyOtherPartnerType", "\"RESELLER\", \"REFERRAL\"");
		assertThat(problemsOf(TARGETS, edited(table, "InputEntry_ResellerOrReferralTier", "\"GOLD\", \"PLATINUM\""))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			InputEntry_OverdueLevel              | [1..2]             | row 3 is never reached: the rows before it take all that it asks for; move it up, or take it out
			InputEntry_OverdueLevel              | -1                 | row 2, 'Level' asks for -1, which nothing can be: write a whole number of 0 or more
			InputEntry_OverdueLevel              | "1"                | row 2, 'Level' asks for "1", which is a text: write a number without quotation marks
			InputEntry_OverdueLevel              | 1.5                | row 2, 'Level' asks for 1.5, which nothing can be: write a whole number of 0 or more
			OutputEntry_OverdueAudience          | "OWNER, MANGER"    | row 2, 'Audience' says "OWNER, MANGER", and nobody knows 'MANGER': is it 'MANAGER'? The known ones are
			OutputEntry_OverdueAudience          | ""                 | row 2, 'Audience' says "", and nobody knows '': write one of
			OutputEntry_OverdueTemplate          | "farewell"         | row 2, 'Template of the item' says "farewell", and nobody knows 'farewell': write one of "overdue", "overdue-lead", "reminder"
			OutputEntry_OverdueTemplate          | overdue            | row 2, 'Template of the item' asks for 'overdue', and the process that asks has no such variable
			OutputEntry_OverdueNextAfterDays     | 0                  | row 2, 'Next level after, days' says 0: write a whole number of 1 or more
			OutputEntry_OverdueNextAfterDays     | ``                 | row 2, 'Next level after, days' is empty: write a whole number of 1 or more
			""")
	void saysWhatIsWrongWithAnEscalation(String cell, String value, String problem) {
		assertThat(problemsOf(POLICY, edited(content(POLICY), cell, value))).singleElement().asString().startsWith("escalation-policy.dmn, " + problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			hitPolicy="FIRST"  | hitPolicy="COLLECT" | The table 'escalation-policy' has the hit policy COLLECT, and the code reads one row: set FIRST
			hitPolicy="FIRST"  | ``                  | escalation-policy.dmn, rows 1 and 5 both fit Level 0, and the hit policy UNIQUE allows one: set FIRST, or tell the rows apart
			typeRef="number">  | typeRef="string">   | escalation-policy.dmn, 'Level' is of the type string, and gets a number: set the type number
			<text>level</text> | <text>levl</text>   | escalation-policy.dmn, 'Level' asks for 'levl', and the process that asks has no such variable: is it 'level'?
			name="audience"    | name="audiences"    | The table 'escalation-policy' does not give 'audience', which the code reads
			""")
	void saysWhatIsWrongWithTheHeadOfATable(String before, String after, String problem) {
		assertThat(problemsOf(POLICY, content(POLICY).replace(before, after))).contains(problem);
	}

	@Test
	void takesATableThatWasMadeForAnOlderPlatformAndNoneForANewerOne() {
		assertThat(problemsOf(TARGETS, content(TARGETS).replace("Version=\"8.8.0\"", "Version=\"8.6.0\""))).isEmpty();
		assertThat(problemsOf(TARGETS, content(TARGETS).replace("Version=\"8.8.0\"", "Version=\"8.10.0\""))).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "milestone-targets.dmn", "escalation-policy.dmn", "partner-activation.bpmn", "chase-milestone.bpmn", "sign-joint-plan.form" })
	void saysOneLineOfAFileThatBreaksOff(String file) {
		var content = content(file);
		for (int part = 1; part < 8; part++) {
			var cut = content.substring(0, content.length() * part / 8);
			assertThat(problemsOf(file, cut)).as("cut at %d of 8", part).singleElement().asString()
				.isEqualTo("The file %s cannot be read: it breaks off in line %d: save it in the Modeler again, and take the whole file", file,
						cut.stripTrailing().lines().count());
		}
		assertThat(problemsOf(file, " ")).containsExactly("The file %s is empty: save it in the Modeler again".formatted(file));
	}

	private static String targets(String cell, String value) {
		var table = content(TARGETS);
		return edited(table, (table.contains("OutputEntry_" + cell + "\"") ? "OutputEntry_" : "InputEntry_") + cell, value);
	}

	/** Writes into the cell of that id. */
	private static String edited(String table, String cell, String value) {
		var found = Pattern.compile("(id=\"%s\">\\s*<text>)[^<]*".formatted(cell)).matcher(table);
		assertThat(found.find()).as(cell).isTrue();
		var text = value == null ? "" : value.replace("&", "&amp;").replace("<", "&lt;");
		return found.replaceFirst("$1" + Matcher.quoteReplacement(text));
	}

	private static List<String> problemsOf(String file, String content) {
		return CHECK.check(Map.of(file, content)).problems();
	}

	private static String content(String file) {
		return Models.inRepository().content(file);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
