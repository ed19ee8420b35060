package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a variable that does not fit. */
class UnreadableInputTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"order": {"on": "soon"}} | order on: 'soon' is not a day; write it like 2026-11-22.
			{"order": {"on": {"day": 1}}} | order on: this is not a day; write it like 2026-11-22.
			{"order": {"paid": "perhaps"}} | order paid: 'perhaps' is not yes or no; use true or false.
			{"order": {"amount": "a lot"}} | order amount: 'a lot' is not a number; write it like 25000.50.
			{"order": {"items": "two"}} | order items: this is not a list.
			{"order": {"items": [{"count": 1}, {"count": "few"}]}} | order items row 2 count: 'few' is not a whole number; write it like 12.
			{"order": {"items": [{"count": 12.5}]}} | order items row 1 count: '12.5' is not a whole number; write it like 12.
			{"order": {"items": [{"count": 10000000000}]}} | order items row 1 count: this is not what belongs there.
			{"order": {"customer": ["A", "B"]}} | order customer: this is not a text.
			""")
	void namesTheFieldAndWhatWouldBeRight(String json, String sentence) {
		assertThat(unreadable(json)).hasMessage(sentence);
	}

	@Test
	void fitsInALine() {
		assertThat(unreadable("{\"step\": {\"kind\": \"LOUD\"}}")).hasMessage("step kind: 'LOUD' is not one of MAIL, CALL.");
		assertThat(unreadable("{\"id\": \"one\"}")).hasMessage("id: 'one' is not what belongs there.");
		assertThat(unreadable("{\"id\": \"%s\"}".formatted("x\\n".repeat(50)))).message().hasLineCount(1).hasSizeLessThan(90);
	}

	@Test
	void namesTheWholeWhenItIsOfTheWrongKind() {
		assertThat(unreadable("{\"order\": 5}")).hasMessage("order: this is not what belongs there.");
	}

	private static UnreadableInput unreadable(String json) {
		return new UnreadableInput(catchThrowableOfType(JsonMappingException.class,
				() -> ZeebeConfiguration.objectMapper().readValue(json, Input.class)));
	}

	record Input(UUID id, Order order, Step step) {
	}

	record Order(LocalDate on, Boolean paid, BigDecimal amount, String customer, List<Item> items) {
	}

	record Item(int count) {
	}

	record Step(Kind kind) {
	}

	enum Kind {

		MAIL, CALL

	}

}
