package dev.runway.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of field shows, and what it sends. */
class FieldsTests {

	@Test
	void sendsTextAsItIsTypedAndNothingForAnEmptyField() {
		var field = "{'type': 'textfield', 'key': 'name', 'label': 'Name', 'description': 'As it stands in the contract'}";

		assertThat(Filled.of(field).typed("name", "Acme").sent()).containsEntry("name", "Acme");
		assertThat(Filled.of(field).typed("name", "").sent()).containsEntry("name", null);
		assertThat(Filled.of(field).with(Map.of("name", "Given")).field()).extracting(Part.Field::text, Part.Field::label, Part.Field::description)
			.containsExactly("Given", "Name", "As it stands in the contract");
	}

	@Test
	void keepsTheLinesOfATextArea() {
		assertThat(Filled.of("{'type': 'textarea', 'key': 'why'}").typed("why", "one\ntwo").sent()).containsEntry("why", "one\ntwo");
		assertThat(Typed.of(Map.of("f.why", new String[] { "one\r\ntwo\u0000" }, "_csrf", new String[] { "x" })).fields())
			.isEqualTo(Map.of("f.why", List.of("one\ntwo")));
	}

	@Test
	void sendsNumbersAsNumbers() {
		var field = "{'type': 'number', 'key': 'amount', 'decimalDigits': 2, 'appearance': {'prefixAdorner': 'EUR', 'suffixAdorner': 'net'}}";

		assertThat(Filled.of(field).typed("amount", " 12500 ").sent()).containsEntry("amount", 12500L);
		assertThat(Filled.of(field).typed("amount", "12500.50").sent()).containsEntry("amount", new BigDecimal("12500.5"));
		assertThat(Filled.of(field).typed("amount", "-0.10").sent()).containsEntry("amount", new BigDecimal("-0.1"));
		assertThat(Filled.of(field).typed("amount", "").sent()).containsEntry("amount", null);
		assertThat(Filled.of(field).with(Map.of("amount", 12500.5)).field()).extracting(Part.Field::text, Part.Field::before, Part.Field::behind)
			.containsExactly("12500.5", "EUR", "net");
		assertThat(Filled.of("{'type': 'number', 'key': 'amount', 'serializeToString': true}").typed("amount", "12.50").sent())
			.containsEntry("amount", "12.50");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12,500", "12.500,00", "1e5", "0x1F", "twelve", "1 000", "１２", "+5", ".5", "12345678901234567890" })
	void refusesWhatIsNoPlainNumberAndShowsItAsItWasTyped(String text) {
		var filled = Filled.of("{'type': 'number', 'key': 'amount', 'label': 'Amount'}").typed("amount", text);

		assertThat(filled.problems()).singleElement().asString().startsWith("amount: '%s' is no number as it is written here".formatted(text));
		assertThat(filled.field().text()).isEqualTo(text);
		assertThat(filled.sent()).containsEntry("amount", null);
	}

	@Test
	void sendsWhetherABoxIsTicked() {
		var box = "{'type': 'checkbox', 'key': 'booked', 'label': 'Booked'}";

		assertThat(Filled.of(box).typed("booked", "", "true").sent()).containsEntry("booked", true);
		assertThat(Filled.of(box).typed("booked", "").sent()).containsEntry("booked", false);
		assertThat(Filled.of(box).with(Map.of("booked", true)).field().ticked()).isTrue();
		assertThat(Filled.of(box).with(Map.of("booked", true)).typed("booked", "").field().ticked()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			date,      ,               2026-08-01,       2026-08-01
			time,      ,               09:30,            09:30
			time,      utc_offset,     09:30,            09:30+02:00
			time,      utc_normalized, 09:30,            07:30Z
			datetime,  ,               2026-01-31T09:30, 2026-01-31T09:30
			datetime,  utc_offset,     2026-01-31T09:30, 2026-01-31T09:30+01:00
			datetime,  utc_normalized, 2026-01-31T00:30, 2026-01-30T23:30Z
			""")
	void sendsDaysAndTimesInIsoForm(String subtype, String format, String typed, String sent) {
		var field = Filled.of("{'type': 'datetime', 'key': 'at', 'subtype': '%s', 'timeSerializingFormat': '%s'}".formatted(subtype, format == null ? "" : format));

		assertThat(field.typed("at", typed).sent()).containsEntry("at", sent);
	}

	@Test
	void showsDaysAndTimesAsABrowserTakesThem() {
		assertThat(Filled.of("{'type': 'datetime', 'key': 'at', 'subtype': 'datetime', 'dateLabel': 'Day', 'timeLabel': 'Hour', 'timeInterval': 15}")
			.with(Map.of("at", "2026-01-31T08:30Z")).field()).extracting(Part.Field::text, Part.Field::input, Part.Field::label, Part.Field::limits)
			.containsExactly("2026-01-31T09:30", "datetime-local", "Day, Hour", new Part.Limits(null, null, "900"));
		assertThat(Filled.of("{'type': 'datetime', 'key': 'at', 'subtype': 'time'}").with(Map.of("at", "08:30Z")).field().text()).isEqualTo("10:30");
		assertThat(Filled.of("{'type': 'datetime', 'key': 'at', 'subtype': 'date'}").with(Map.of("at", "2026-01-31")).field().text()).isEqualTo("2026-01-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.8.2026", "2026-02-30", "+12026-01-01", "tomorrow" })
	void refusesADayThatIsNoneAndShowsItAsItWasTyped(String text) {
		var filled = Filled.of("{'type': 'datetime', 'key': 'on', 'subtype': 'date'}").typed("on", text);

		assertThat(filled.problems()).containsExactly("on: '%s' cannot be read; write it as 2027-01-31.".formatted(text));
		assertThat(filled.field()).extracting(Part.Field::text, Part.Field::input).containsExactly(text, "text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "radio", "select" })
	void sendsTheOneThatIsChosen(String type) {
		var field = "{'type': '%s', 'key': 'role', 'values': [{'label': 'Sales', 'value': 'S'}, {'label': 'Engineer', 'value': 'E'}]}".formatted(type);

		assertThat(Filled.of(field).typed("role", "E").sent()).containsEntry("role", "E");
		assertThat(Filled.of(field).typed("role", "").sent()).containsEntry("role", null);
		assertThat(Filled.of(field).with(Map.of("role", "S")).field()).extracting(Part.Field::words, Part.Field::choices)
			.containsExactly("Sales", List.of(new Part.Choice("S", "Sales", true), new Part.Choice("E", "Engineer", false)));
		assertThat(Filled.of(field).typed("role", "X").problems()).containsExactly("role: 'X' is none of those to choose from.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "checklist", "taglist" })
	void sendsAllThatAreChosen(String type) {
		var field = "{'type': '%s', 'key': 'roles', 'values': [{'label': 'Sales', 'value': 'S'}, {'label': 'Engineer', 'value': 'E'}]}".formatted(type);

		assertThat(Filled.of(field).typed("roles", "", "E", "S").sent()).containsEntry("roles", List.of("S", "E"));
		assertThat(Filled.of(field).typed("roles", "").sent()).containsEntry("roles", List.of());
		assertThat(Filled.of(field).with(Map.of("roles", List.of("E"))).field().words()).isEqualTo("Engineer");
		assertThat(Filled.of(field).typed("roles", "E", "X").problems()).containsExactly("roles: 'X' is none of those to choose from.");
	}

	@Test
	void takesOptionsFromAVariableAndFromAnExpression() {
		var byKey = "{'type': 'select', 'key': 'week', 'valuesKey': 'offer.weeks'}";
		var byExpression = "{'type': 'select', 'key': 'week', 'valuesExpression': '=for w in offer.weeks return {label: string(w) + \\\" weeks\\\", value: w}'}";
		var offer = Map.<String, Object>of("offer", Map.of("weeks", List.of(4, 8)));

		assertThat(Filled.of(byKey).with(offer).typed("week", "8").sent()).containsEntry("week", 8L);
		assertThat(Filled.of(byExpression).with(offer).typed("week", "8").sent()).containsEntry("week", 8L);
		assertThat(Filled.of(byExpression).with(offer).field().choices()).extracting(Part.Choice::label).containsExactly("4 weeks", "8 weeks");
		assertThat(Filled.of(byKey).with(Map.of("offer", Map.of("weeks", List.of(Map.of("label", "Eight", "value", Map.of("n", 8))))))
			.typed("week", "{\"n\":8}").sent()).containsEntry("week", Map.of("n", 8L));
	}

	@Test
	void sendsWhatIsComputedAndShowsNoneOfIt() {
		var form = Filled.of("""
				{'type': 'number', 'key': 'net'}, {'type': 'expression', 'key': 'gross', 'expression': '=net * 2'},
				{'type': 'expression', 'key': 'words', 'expression': '=\\"It is \\" + string(gross)'}, {'type': 'text', 'text': '{{words}}'}""").typed("net", "10");

		assertThat(form.sent()).containsEntry("gross", 20L).containsEntry("words", "It is 20");
		assertThat(form.words()).isEqualTo("<p>It is 20</p>\n");
		assertThat(form.form().fields()).hasSize(1);
	}

	@Test
	void beginsWithDefaultsWhereTheProcessGivesNothing() {
		var form = "{'type': 'number', 'key': 'weeks', 'defaultValue': 12}, {'type': 'checkbox', 'key': 'ok', 'defaultValue': true}";

		assertThat(Filled.of(form).sent()).containsEntry("weeks", 12L).containsEntry("ok", true);
		assertThat(Filled.of(form).with(Map.of("weeks", 4, "ok", false)).sent()).containsEntry("weeks", 4L).containsEntry("ok", false);
		assertThat(Filled.of(form).typed("weeks", "").typed("ok", "").sent()).containsEntry("weeks", null).containsEntry("ok", false);
	}

}
