package dev.runway.engine.zeebe;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.runway.engine.TaskForm;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a single task: itself, its form, and the variables that it sees. */
@Component
class TaskContents {

	private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

	private final CamundaClient client;

	private final EngineCalls calls;

	TaskContents(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	Optional<UserTask> task(long key) {
		return found("for the task", () -> client.newUserTaskGetRequest(key).send().join());
	}

	/** A task that names no form is not asked for it: the client cannot read the empty answer. */
	Optional<TaskForm> form(long key) {
		return task(key).filter(task -> task.getFormKey() != null)
			.flatMap(task -> found("for the form of the task", () -> client.newUserTaskGetFormRequest(key).send().join()))
			.map(form -> new TaskForm(form.getFormId(), form.getVersion(), schema(form.getSchema())));
	}

	/** Of two variables of one name the inner one is seen, whose scope was opened later and has the greater key. */
	Map<String, @Nullable Object> variables(long key) {
		var values = new LinkedHashMap<String, @Nullable Object>();
		calls.ask("for the variables of the task",
				() -> Pages.all(page -> client.newUserTaskVariableSearchRequest(key).page(page).send().join()))
			.stream()
			.sorted(Comparator.comparing(Variable::getScopeKey))
			.forEach(variable -> values.put(variable.getName(), read(variable)));
		return values;
	}

	/** The variables of one scope of an instance, such as those of a task alone, in the order of their names. */
	Map<String, @Nullable Object> variablesIn(long processInstanceKey, long scopeKey) {
		var values = new TreeMap<String, @Nullable Object>();
		calls.ask("for the variables of an instance", () -> Pages.all(page -> client.newVariableSearchRequest()
			.filter(variable -> variable.processInstanceKey(processInstanceKey).scopeKey(scopeKey))
			.page(page).send().join())).forEach(variable -> values.put(variable.getName(), read(variable)));
		return values;
	}

	private @Nullable Object read(Variable variable) {
		var value = Boolean.TRUE.equals(variable.isTruncated())
				? calls.ask("for a variable", () -> client.newVariableGetRequest(variable.getVariableKey()).send().join()).getValue()
				: variable.getValue();
		try {
			return json.readValue(value, Object.class);
		}
		catch (JsonProcessingException broken) {
			throw new IllegalStateException("The variable '%s' is no JSON".formatted(variable.getName()), broken);
		}
	}

	private String schema(Object schema) {
		try {
			return schema instanceof String text ? text : json.writeValueAsString(schema);
		}
		catch (JsonProcessingException broken) {
			throw new IllegalStateException("The form is no JSON", broken);
		}
	}

	private <T> Optional<T> found(String what, Supplier<T> request) {
		try {
			return Optional.of(calls.ask(what, request));
		}
		catch (ClientException failure) {
			if (ClientFailure.of(failure) == ClientFailure.NOT_FOUND) {
				return Optional.empty();
			}
			throw failure;
		}
	}

}
