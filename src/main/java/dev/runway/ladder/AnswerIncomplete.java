package dev.runway.ladder;

import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;

/** What a person answered is not enough to go on: the task goes back with what is missing. */
@ErrorCode(value = "ANSWER_INCOMPLETE", variables = "correction")
class AnswerIncomplete extends BusinessError {

	AnswerIncomplete(List<String> missing) {
		super(String.join(" ", missing), Map.of("correction", String.join(" ", missing)));
	}

}
