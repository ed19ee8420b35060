package dev.runway.engine.zeebe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.EngineUnavailableException;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Assigns tasks and completes them, and reads from the engine's refusal what has become of one. */
@Component
class TaskCompletions {

	private static final Logger logger = LoggerFactory.getLogger(TaskCompletions.class);

	/** How the engine says that a listener has denied something. */
	private static final Pattern DENIAL = Pattern.compile("Reason to deny: '(.*)'", Pattern.DOTALL);

	private static final String NO_REASON = "The check of this task has refused what was sent, and does not say why.";

	private final CamundaClient client;

	private final EngineCalls calls;

	TaskCompletions(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	/** Completes a task in the name of a person, to whom it is assigned first. */
	CompletionAnswer complete(long key, String person, Map<String, @Nullable Object> form) {
		try {
			calls.ask("to the assignment of the task", () -> client.newAssignUserTaskCommand(key).assignee(person).allowOverride(true).send().join());
			calls.attempt(() -> client.newCompleteUserTaskCommand(key).variables(form).send().join());
			return new CompletionAnswer.Completed();
		}
		catch (ClientException failure) {
			return answer(failure);
		}
	}

	/** Assigns a task, whoever had it. One that is gone was completed in between, and needs nobody. */
	void assign(long key, String to) {
		try {
			calls.ask("to the assignment of a task", () -> client.newAssignUserTaskCommand(key).assignee(to).allowOverride(true).send().join());
		}
		catch (ClientException failure) {
			switch (ClientFailure.of(failure)) {
				case NOT_FOUND -> logger.debug("The task {} is gone, and needs nobody", key);
				case CONFLICT -> throw EngineCalls.unavailable("The task %d is being completed or assigned".formatted(key), failure);
				default -> throw failure;
			}
		}
	}

	/** Gives a task back to whom it was taken from, or to its group; that this fails keeps nobody from completing it. */
	void returnTo(long key, @Nullable String holder) {
		try {
			if (holder == null) {
				calls.ask("to the return of the task", () -> client.newUnassignUserTaskCommand(key).send().join());
			}
			else {
				assign(key, holder);
			}
		}
		catch (ClientException | EngineUnavailableException failure) {
			logger.info("The task {} stays with the person who was denied: {}", key, OneLine.of(failure));
		}
	}

	private static CompletionAnswer answer(ClientException failure) {
		return switch (ClientFailure.of(failure)) {
			case NOT_FOUND -> new CompletionAnswer.Gone();
			case CONFLICT -> denial(failure).<CompletionAnswer>map(CompletionAnswer.Denied::new).orElseGet(CompletionAnswer.Busy::new);
			case TIMEOUT -> new CompletionAnswer.BeingChecked();
			case AWAY, OVERLOADED, UNAUTHORIZED -> throw EngineCalls.unavailable("The engine did not take the completion of the task", failure);
			case OTHER -> throw failure;
		};
	}

	private static Optional<String> denial(ClientException failure) {
		var detail = failure instanceof ProblemException problem ? String.valueOf(problem.details().getDetail()) : "";
		var denial = DENIAL.matcher(detail);
		return denial.find() ? Optional.of(denial.group(1).isBlank() ? NO_REASON : denial.group(1)) : Optional.empty();
	}

}
