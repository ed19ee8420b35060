package dev.runway.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields ask for, what hides them, and where what they send stands. */
class PropertiesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'type': 'textfield', 'validate': {'required': true} | ` ` | “X” is needed.
			'type': 'checkbox', 'validate': {'required': true} | `` | “X” has to be ticked.
			'type': 'radio', 'values': [], 'validate': {'required': true} | `` | “X”: choose what applies.
			'type': 'number', 'validate': {'min': 1} | `0` | It has to be 1 or more.
			'type': 'number', 'validate': {'max': '=limit'} | `105` | It has to be 104 or less.
			'type': 'number', 'decimalDigits': 0 | `1.5` | '1.5' is no whole number.
			'type': 'number', 'decimalDigits': 2 | `1.555` | '1.555' has more than 2 digits after the point.
			'type': 'textfield', 'validate': {'minLength': 3} | `ab` | Write at least 3 characters.
			'type': 'textarea', 'validate': {'maxLength': 3} | `abcd` | Write at most 3 characters; these are 4.
			'type': 'textfield', 'validate': {'pattern': '^[A-Z]+$'} | `abc` | It has to look like ^[A-Z]+$
			'type': 'textfield', 'validate': {'validationType': 'email'} | `kim at home` | Write a mail address, such as kim@example.com.
			'type': 'textfield', 'validate': {'validationType': 'phone'} | `0301` | Write a phone number with its country, such as +49 30 901820.
			'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true | `2026-07-14` | It cannot be before today, 2026-07-15.
			'type': 'datetime', 'subtype': 'date', 'properties': {'notAfter': '=today()'} | `2026-07-16` | It cannot be after today, 2026-07-15.
			'type': 'datetime', 'subtype': 'datetime', 'properties': {'notAfter': '=today()'} | `2026-07-16T00:00` | It cannot be after today, 2026-07-15.
			'type': 'datetime', 'subtype': 'date', 'properties': {'notBefore': '=signedOn'} | `2026-06-30` | It cannot be before 2026-07-01.
			'type': 'datetime', 'subtype': 'date', 'properties': {'notBefore': '2026-08-01'}, 'disallowPassedDates': true | `2026-07-31` | It cannot be before 2026-08-01.
			'type': 'datetime', 'subtype': 'date', 'properties': {'notBefore': '=signedOn'}, 'disallowPassedDates': true | `2026-07-14` | It cannot be before today, 2026-07-15.
			""")
	void namesWhatIsWrongWithAField(String properties, String typed, String problem) {
		assertThat(Filled.of("{%s, 'key': 'x', 'label': 'X'}".formatted(properties)).with(Map.of("limit", 104, "signedOn", "2026-07-01"))
			.typed("x", typed).problems()).containsExactly("x: " + problem);
	}

	@Test
	void hasNothingAgainstWhatIsRight() {
		assertThat(Filled.of("""
				{'type': 'textfield', 'key': 'mail', 'validate': {'validationType': 'email'}}, {'type': 'textfield', 'key': 'phone', 'validate': {'validationType': 'phone'}},
				{'type': 'textfield', 'key': 'code', 'validate': {'pattern': '[A-Z]{2}', 'minLength': 2}}, {'type': 'number', 'key': 'n', 'validate': {'min': 1, 'max': 1}},
				{'type': 'datetime', 'key': 'on', 'disallowPassedDates': true, 'properties': {'notAfter': '=today()', 'notBefore': '=unknown'}}, {'type': 'textfield', 'key': 'free', 'validate': {'minLength': 9}}""")
			.typed("mail", "kim@example.com").typed("phone", "+49 30 901820").typed("code", "DE").typed("n", "1").typed("on", Filled.TODAY).typed("free", "")
			.problems()).isEmpty();
	}

	@Test
	void tellsTheBrowserWhichDaysCanBe() {
		var limited = Filled.of("{'type': 'datetime', 'key': 'on', 'subtype': 'date', 'properties': {'notBefore': '=signedOn', 'notAfter': '=today()'}}");

		assertThat(limited.field().limits()).as("nothing is known of the signature").isEqualTo(new Part.Limits(null, Filled.TODAY, null));
		assertThat(limited.with(Map.of("signedOn", "2026-07-01")).field().limits()).isEqualTo(new Part.Limits("2026-07-01", Filled.TODAY, null));
		assertThat(Filled.of("{'type': 'datetime', 'key': 'on', 'subtype': 'date', 'disallowPassedDates': true}").field().limits())
			.isEqualTo(new Part.Limits(Filled.TODAY, null, null));
	}

	@Test
	void doesNotSearchForEverForAPattern() {
		assertThat(Filled.of("{'type': 'textfield', 'key': 'x', 'validate': {'pattern': '^(.*a){14}$'}}").typed("x", "a".repeat(300) + "!").problems()).isEmpty();
	}

	@Test
	void saysNothingOfMistakesBeforeSomethingIsSent() {
		assertThat(Filled.of("{'type': 'textfield', 'key': 'x', 'validate': {'required': true}}").in(Mode.EDIT).problems()).isEmpty();
	}

	@Test
	void neitherShowsNorSendsNorDemandsWhatIsHidden() {
		var form = """
				{'type': 'radio', 'key': 'choice', 'values': [{'label': 'Extend', 'value': 'EXTEND'}, {'label': 'End', 'value': 'END'}]},
				{'type': 'datetime', 'key': 'extendTo', 'subtype': 'date', 'validate': {'required': true}, 'conditional': {'hide': '=choice != \\"EXTEND\\"'}}""";

		var ended = Filled.of(form).typed("choice", "END").typed("extendTo", "2026-08-01");
		assertThat(ended.sent()).isEqualTo(Map.of("choice", "END"));
		assertThat(ended.problems()).isEmpty();
		assertThat(ended.form().fields()).hasSize(1);
		assertThat(Filled.of(form).form().fields()).hasSize(1);
		var extended = Filled.of(form).typed("choice", "EXTEND").typed("extendTo", "2026-08-01");
		assertThat(extended.sent()).containsEntry("extendTo", "2026-08-01");
		assertThat(Filled.of(form).typed("choice", "EXTEND").problems()).hasSize(1);
	}

	@Test
	void hidesWhatDependsOnSomethingHidden() {
		var form = """
				{'type': 'checkbox', 'key': 'a'},
				{'type': 'checkbox', 'key': 'b', 'conditional': {'hide': '=a != true'}},
				{'type': 'textfield', 'key': 'c', 'conditional': {'hide': '=b != true'}}""";

		assertThat(Filled.of(form).typed("a", "").typed("b", "true").typed("c", "x").sent()).containsOnlyKeys("a");
		assertThat(Filled.of(form).typed("a", "true").typed("b", "true").typed("c", "x").sent()).containsOnlyKeys("a", "b", "c");
	}

	@Test
	void hidesAGroupAndAllWithinIt() {
		var form = "{'type': 'checkbox', 'key': 'a'}, {'type': 'group', 'label': 'More', 'path': 'more', 'conditional': {'hide': '=a != true'}, 'components': [{'type': 'textfield', 'key': 'x', 'validate': {'required': true}}]}";

		assertThat(Filled.of(form).typed("a", "").sent()).containsOnlyKeys("a");
		assertThat(Filled.of(form).typed("a", "true").typed("more.x", "1").sent()).containsEntry("more", Map.of("x", "1"));
	}

	@Test
	void sendsKeysWithDotsAndGroupsAsObjects() {
		var form = "{'type': 'textfield', 'key': 'signing.name'}, {'type': 'group', 'path': 'signing.contact', 'components': [{'type': 'textfield', 'key': 'mail'}]}, {'type': 'group', 'components': [{'type': 'textfield', 'key': 'flat'}]}";

		assertThat(Filled.of(form).typed("signing.name", "Acme").typed("signing.contact.mail", "x").typed("flat", "y").sent())
			.isEqualTo(Map.of("signing", Map.of("name", "Acme", "contact", Map.of("mail", "x")), "flat", "y"));
		assertThat(Filled.of(form).with(Map.of("signing", Map.of("name", "Given", "other", 1))).field().text()).isEqualTo("Given");
	}

	@Test
	void takesNothingForWhatMayOnlyBeRead() {
		var form = """
				{'type': 'textfield', 'key': 'a', 'readonly': true}, {'type': 'textfield', 'key': 'b', 'disabled': true, 'validate': {'required': true}},
				{'type': 'textfield', 'key': 'c', 'readonly': '=locked'}""";
		var filled = Filled.of(form).with(Map.of("a", "given", "locked", true)).typed("a", "mine").typed("b", "mine").typed("c", "mine");

		assertThat(filled.sent()).containsEntry("a", "given").containsEntry("c", null).doesNotContainKey("b");
		assertThat(filled.form().fields()).allMatch(Part.Field::fixed);
		assertThat(filled.problems()).isEmpty();
		assertThat(Filled.of(form).with(Map.of("locked", false)).typed("c", "mine").sent()).containsEntry("c", "mine");
	}

	@Test
	void worksOutLabelsWithExpressions() {
		assertThat(Filled.of("{'type': 'textfield', 'key': 'x', 'label': '=\\\"For \\\" + name', 'description': 'Of {{name}}'}").with(Map.of("name", "Acme")).field())
			.extracting(Part.Field::label, Part.Field::description).containsExactly("For Acme", "Of Acme");
	}

	@Test
	void namesTheFieldAndTheRowOfWhatIsWrong() {
		var day = "{'type': 'datetime', 'key': 'on', 'subtype': 'date', 'dateLabel': 'Issued on', 'properties': {'notAfter': '=today()'}}";
		var list = "{'type': 'dynamiclist', 'label': 'Reps', 'path': 'reps', 'components': [%s, {'type': 'textfield', 'key': 'name', 'label': 'Name', 'validate': {'required': true}}]}".formatted(day);

		var filled = Filled.of(list).typed("reps#", "2").typed("reps[0].name", "Ann").typed("reps[1].on", "2026-07-16").form();

		assertThat(filled.summary().stream().map(FilledForm.Problem::words))
			.containsExactly("Reps, 2 of 2: “Issued on”: It cannot be after today, 2026-07-15.", "Reps, 2 of 2: “Name” is needed.");
		assertThat(filled.summary().stream().map(FilledForm.Problem::anchor)).containsExactlyElementsOf(filled.problems().stream().map(Part.Field::anchor).toList());
	}

	@Test
	void sendsTheRowsOfAListAsObjects() {
		var form = "{'type': 'dynamiclist', 'label': 'Reps', 'path': 'reps', 'components': [{'type': 'textfield', 'key': 'name', 'validate': {'required': true}}, {'type': 'textfield', 'key': 'why', 'conditional': {'hide': '=name = \\\"Ann\\\" or i > 2'}}]}";

		assertThat(Filled.of(form).typed("reps#", "3").typed("reps[0].name", "Ann").typed("reps[0].why", "a").typed("reps[1].name", "Bob").typed("reps[1].why", "b").typed("reps[2].name", "Cem").sent())
			.isEqualTo(Map.of("reps", List.of(Map.of("name", "Ann"), Map.of("name", "Bob", "why", "b"), Map.of("name", "Cem"))));
		assertThat(Filled.of(form).typed("reps#", "2").typed("reps[0].name", "Ann").problems()).containsExactly("reps[1].name: This is needed.");
		assertThat(Filled.of(form).with(Map.of("reps", List.of(Map.of("name", "Given")))).sent()).extracting("reps").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(1);
		assertThat(Filled.of(form.replace("'path'", "'defaultRepetitions': 3, 'path'")).form().fields()).hasSize(5);
		assertThat(Filled.of(form).typed("reps#", "0").sent()).isEqualTo(Map.of("reps", List.of()));
		assertThat(Filled.of(form).typed("reps#", "9999").form().fields()).hasSizeLessThan(300);
	}

	@Test
	void addsAndRemovesRowsWithoutLosingWhatIsTyped() {
		var typed = new Typed(Map.of("f.reps#", List.of("2"), "f.reps[0].name", List.of("Ann"), "f.reps[1].name", List.of("Bob"), "f.reps[1].tags[0].t", List.of("x"), "f.other", List.of("o")));

		assertThat(typed.withRow("f.reps").fields()).containsEntry("f.reps#", List.of("3")).containsEntry("f.reps[1].name", List.of("Bob"));
		assertThat(typed.withoutRow("f.reps", 0).fields()).isEqualTo(Map.of("f.reps#", List.of("1"), "f.reps[0].name", List.of("Bob"), "f.reps[0].tags[0].t", List.of("x"), "f.other", List.of("o")));
		assertThat(typed.withoutRow("f.reps", 7)).isEqualTo(typed);
	}

	@Test
	void showsNothingOfTheFieldsToThoseWhomItDoesNotConcern() {
		var form = Filled.of("{'type': 'textfield', 'key': 'x'}, {'type': 'checkbox', 'key': 'y'}").with(Map.of("x", "secret", "y", true));

		assertThat(form.in(Mode.READ_EMPTY).form().fields()).allMatch(field -> field.texts().isEmpty() && field.fixed());
		assertThat(form.in(Mode.READ).form().fields()).allMatch(field -> !field.texts().isEmpty() && field.fixed());
	}

	@Test
	void knowsWhenTooMuchIsTyped() {
		assertThat(new Typed(Map.of("f.x", List.of("x".repeat(200_001)))).tooLong()).isTrue();
		assertThat(new Typed(Map.of("f.x", List.of("x".repeat(100_000)))).tooLong()).isFalse();
	}

}
