package dev.runway.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.support.Models;
import dev.runway.tasks.form.Component.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forms of the programme let people type. */
class BundledFormsTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-15T10:00:00Z"), ZoneId.of("UTC"));

	private static final Map<String, String> PLAN = Map.of("targetAccounts", "3M", "valueProposition", "Both", "dealRegistration", "Portal",
			"attributionRules", "50/50", "cadence", "Every week", "firstDealTargetWeeks", "17", "partnerSignedBy", "P", "partnerSignedOn", "2026-11-02",
			"vendorSignedBy", "O", "vendorSignedOn", "2027-01-15");

	@ParameterizedTest
	@MethodSource("forms")
	void everyDayHasALimit(String file) {
		assertThat(components(form(file).components()).filter(each -> each.kind() == Kind.DATETIME))
			.allMatch(each -> each.property("properties").size() > 0 && each.property("properties").propertyNames().stream()
				.allMatch(name -> List.of("notBefore", "notAfter").contains(name)));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void noTextHasToBeLong(String file) {
		assertThat(components(form(file).components())).allMatch(each -> each.property("validate.minLength").isMissingNode());
	}

	@Test
	void aPlanIsTakenAsPeopleWriteIt() {
		assertThat(problems("sign-joint-plan.form", PLAN, "2027-03-03T00:00:00Z")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			partnerSignedOn      | 2026-11-01 | It cannot be before 2026-11-02.
			vendorSignedOn       | 2027-01-16 | It cannot be after today, 2027-01-15.
			firstDealTargetWeeks | 18         | It has to be 17 or less.
			""")
	void aPlanThatCannotBeIsRefusedBeforeItIsSent(String field, String typed, String problem) {
		var changed = new LinkedHashMap<>(PLAN);
		changed.put(field, typed);

		assertThat(problems("sign-joint-plan.form", changed, "2027-03-03T00:00:00Z")).containsExactly(problem);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-03T00:00:00Z, 17", "2027-03-09T00:00:00Z, 18", "2027-03-08T23:00:00Z, 18", "2027-03-09T10:00:00Z, 18", "2027-03-08T11:00:00Z, 18", "2027-03-08T10:00:00Z, 17" })
	void aFirstDealTargetGoesToTheEndOfTheClockAtMost(String clockEndsAt, int weeks) {
		var more = new LinkedHashMap<>(PLAN);
		more.put("firstDealTargetWeeks", String.valueOf(weeks + 1));

		assertThat(problems("sign-joint-plan.form", more, clockEndsAt)).containsExactly("It has to be %d or less.".formatted(weeks));
		more.put("firstDealTargetWeeks", String.valueOf(weeks));
		assertThat(problems("sign-joint-plan.form", more, clockEndsAt)).isEmpty();
	}

	@Test
	void aFirstDealTargetMayLieAfterAClockThatHasRunOut() {
		var more = new LinkedHashMap<>(PLAN);
		more.put("firstDealTargetWeeks", "30");

		assertThat(problems("sign-joint-plan.form", more, "2027-01-10T00:00:00Z")).isEmpty();
	}

	@Test
	void namesTheDayOfTheFirstDealTargetAndTheEndOfTheClock() {
		var more = new LinkedHashMap<>(PLAN);
		more.put("firstDealTargetWeeks", "18");

		assertThat(words(more)).contains("First deal by <strong>2027-03-08</strong>; the clock ends on <strong>2027-03-02</strong>.");
		more.put("firstDealTargetWeeks", "");
		assertThat(words(more)).doesNotContain("First deal by");
	}

	@Test
	void saysThatAFirstDealTargetHasPassed() {
		var more = new LinkedHashMap<>(PLAN);
		more.put("firstDealTargetWeeks", "10");

		assertThat(words(more)).contains("The target of <strong>2027-01-11</strong> has passed.").doesNotContain("First deal by");
		more.put("firstDealTargetWeeks", "11");
		assertThat(words(more)).contains("First deal by <strong>2027-01-18</strong>").doesNotContain("has passed");
	}

	private static Stream<String> forms() {
		return Models.files().stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"));
	}

	private static Form form(String file) {
		return Form.parse(Models.inRepository().content(file));
	}

	private static Stream<Component> components(List<Component> components) {
		return components.stream().flatMap(each -> Stream.concat(Stream.of(each), components(each.components())));
	}

	private static String words(Map<String, String> typed) {
		return filled("sign-joint-plan.form", typed, "2027-03-03T00:00:00Z").parts()
			.stream()
			.filter(Part.Words.class::isInstance)
			.map(part -> ((Part.Words) part).html())
			.collect(Collectors.joining());
	}

	private static List<String> problems(String file, Map<String, String> typed, String clockEndsAt) {
		return filled(file, typed, clockEndsAt).problems().stream().map(Part.Field::problem).toList();
	}

	private static FilledForm filled(String file, Map<String, String> typed, String clockEndsAt) {
		var fields = new LinkedHashMap<String, List<String>>();
		typed.forEach((name, text) -> fields.put("f." + name, List.of(text)));
		return new Forms(CLOCK, ZoneId.of("Europe/Berlin")).fill(form(file), Map.of("signedOn", "2026-11-02", "clockEndsAt", clockEndsAt), new Typed(fields),
				Mode.CHECK);
	}

}
