package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;
import dev.runway.engine.TypedByPeople;
import dev.runway.engine.zeebe.UnreadableInput.SentBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a variable that does not fit, and to whom. */
class UnreadableInputTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"order": {"on": "soon"}} | on: 'soon' is not a day; write it like 2026-11-22.
			{"order": {"on": {"day": 1}}} | on: this is not a day; write it like 2026-11-22.
			{"order": {"paid": "perhaps"}} | paid: 'perhaps' is not yes or no; use true or false.
			{"order": {"amount": "a lot"}} | amount: 'a lot' is not a number; write it like 25000.50.
			{"order": {"items": "two"}} | items: this is not a list.
			{"order": {"items": [{"count": 1}, {"count": "few"}]}} | items row 2 count: 'few' is not a whole number; write it like 12.
			{"order": {"items": [{"count": 10000000000}]}} | items row 1 count: this is not what belongs there.
			{"order": {"customer": ["A", "B"]}} | customer: this is not a text.
			""")
	void goesBackToThePersonWhoTypedIt(String json, String correction) {
		assertThat(unreadable(json).sentBack(Input.class)).contains(new SentBack("ANSWER_INCOMPLETE", correction));
	}

	@Test
	void isForAnOperatorWhenNobodyTypedIt() {
		var step = unreadable("{\"step\": {\"kind\": \"LOUD\"}}");

		assertThat(step.sentBack(Input.class)).isEmpty();
		assertThat(step).hasMessage("step kind: 'LOUD' is not one of MAIL, CALL.");
		assertThat(unreadable("{\"id\": \"one\"}")).hasMessage("id: 'one' is not what belongs there.");
		assertThat(unreadable("{\"id\": \"%s\"}".formatted("x\\n".repeat(50)))).message().hasLineCount(1).hasSizeLessThan(90);
	}

	@Test
	void isForAnOperatorWhenTheWholeFormIsOfTheWrongKind() {
		var order = unreadable("{\"order\": 5}");

		assertThat(order.sentBack(Input.class)).isEmpty();
		assertThat(order).hasMessage("order: this is not what belongs there.");
	}

	private static UnreadableInput unreadable(String json) {
		return new UnreadableInput(catchThrowableOfType(JsonMappingException.class,
				() -> ZeebeConfiguration.objectMapper().readValue(json, Input.class)));
	}

	record Input(UUID id, Order order, Step step) {
	}

	@TypedByPeople(sentBackBy = NotInOrder.class)
	record Order(LocalDate on, Boolean paid, BigDecimal amount, String customer, List<Item> items) {
	}

	record Item(int count) {
	}

	record Step(Kind kind) {
	}

	enum Kind {

		MAIL, CALL

	}

	@ErrorCode("ANSWER_INCOMPLETE")
	static class NotInOrder extends BusinessError {

		NotInOrder() {
			super("Not in order", Map.of());
		}

	}

}
