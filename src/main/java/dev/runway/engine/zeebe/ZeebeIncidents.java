package dev.runway.engine.zeebe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.runway.engine.Incident;
import dev.runway.engine.Incidents;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.response.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches for incidents and resolves them. */
@Component
class ZeebeIncidents implements Incidents {

	private static final Logger logger = LoggerFactory.getLogger(ZeebeIncidents.class);

	private final CamundaClient client;

	private final EngineCalls calls;

	private final InstanceTree tree;

	ZeebeIncidents(CamundaClient client, EngineCalls calls, InstanceTree tree) {
		this.client = client;
		this.calls = calls;
		this.tree = tree;
	}

	@Override
	public List<Incident> open(int limit) {
		return read(calls.ask("the search for incidents", () -> Pages.first(limit, page -> client.newIncidentSearchRequest()
			.filter(incident -> incident.state(IncidentState.ACTIVE)).sort(sort -> sort.creationTime().asc()).page(page).send().join())));
	}

	@Override
	public List<Incident> of(long processInstanceKey) {
		return read(calls.ask("the search for incidents", () -> Pages.all(page -> client.newIncidentsByProcessInstanceSearchRequest(processInstanceKey)
			.sort(sort -> sort.creationTime().asc()).page(page).send().join())).stream()
			.filter(incident -> incident.getState() == IncidentState.ACTIVE).toList());
	}

	@Override
	public Optional<Incident> find(long key) {
		try {
			var found = calls.ask("for the incident", () -> client.newIncidentGetRequest(key).send().join());
			return found.getState() == IncidentState.ACTIVE ? Optional.of(read(List.of(found)).getFirst()) : Optional.empty();
		}
		catch (ClientException failure) {
			if (ClientFailure.of(failure) != ClientFailure.NOT_FOUND) {
				throw failure;
			}
			return Optional.empty();
		}
	}

	@Override
	public Map<Long, String> texts(Collection<Long> instances, String variable) {
		var texts = new HashMap<Long, String>();
		instances.forEach(instance -> calls.ask("for the variables of an instance", () -> client.newVariableSearchRequest()
			.filter(filter -> filter.processInstanceKey(instance).scopeKey(instance).name(variable)).send().join()).items().stream()
			.map(Variable::getValue).filter(value -> value.length() > 2 && value.startsWith("\"") && value.endsWith("\""))
			.findFirst()
			.ifPresent(value -> texts.put(instance, value.substring(1, value.length() - 1))));
		return texts;
	}

	private List<Incident> read(List<io.camunda.client.api.search.response.Incident> found) {
		var roots = tree.rootsOf(found.stream().map(io.camunda.client.api.search.response.Incident::getProcessInstanceKey).toList());
		return found.stream().map(incident -> read(incident, roots)).toList();
	}

	private static Incident read(io.camunda.client.api.search.response.Incident found, Map<Long, Long> roots) {
		return new Incident(found.getIncidentKey(), found.getProcessInstanceKey(), Objects.requireNonNull(roots.get(found.getProcessInstanceKey())),
				found.getProcessDefinitionId(), found.getElementId(), String.valueOf(found.getErrorType()),
				OneLine.of(String.valueOf(found.getErrorMessage())), found.getCreationTime().toInstant(),
				found.getJobKey() == null || found.getJobKey() <= 0 ? null : found.getJobKey());
	}

	/** A job that has no retries left stays where it is until it gets one. */
	@Override
	public void tryAgain(Incident incident) {
		var jobKey = incident.jobKey();
		if (jobKey != null) {
			unlessGone(() -> client.newUpdateRetriesCommand(jobKey).retries(1).send().join());
		}
		unlessGone(() -> client.newResolveIncidentCommand(incident.key()).send().join());
	}

	private void unlessGone(Supplier<?> command) {
		try {
			calls.ask("to a new attempt", command);
		}
		catch (ClientException failure) {
			if (ClientFailure.of(failure) != ClientFailure.NOT_FOUND) {
				throw failure;
			}
			logger.debug("What an incident was about is gone: {}", OneLine.of(failure));
		}
	}

}
