package dev.runway.local.engine.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import dev.runway.local.engine.SearchIndex;
import dev.runway.local.engine.search.DecisionDefinition;
import dev.runway.local.engine.search.DeployedForm;
import dev.runway.local.engine.search.Element;
import dev.runway.local.engine.search.Instance;
import dev.runway.local.engine.search.Item;
import dev.runway.local.engine.search.OpenedIncident;
import dev.runway.local.engine.search.ProcessDefinition;
import dev.runway.local.engine.search.Projection;
import dev.runway.local.engine.search.SearchRequest;
import dev.runway.local.engine.search.SearchRequest.Found;
import dev.runway.local.engine.search.UserTask;
import dev.runway.local.engine.search.Variable;
import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.DecisionDefinitionSearchQueryResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import io.camunda.zeebe.util.VersionUtil;
import org.jspecify.annotations.Nullable;

/** The requests that only ask, answered from the projection as it is visible by now. */
final class QueryRoutes {

	private final SearchIndex index;

	QueryRoutes(SearchIndex index) {
		this.index = index;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/topology", call -> topology()), Route.of("GET", "/status", call -> null),
				search("/user-tasks/search", (found, call) -> tasks(narrowed(call, found.tasks(), found::tasksOf), call)),
				one("/user-tasks/{key}", "User Task", Projection::task, UserTask::answer),
				one("/user-tasks/{key}/form", "User Task", Projection::task, this::form),
				search("/user-tasks/{key}/variables/search", (found, call) -> variables(
						found.task(call.key()).orElseThrow(() -> Problem.notFound("User Task", call.key())).variables(), call)),
				search("/variables/search", (found, call) -> variables(narrowed(call, found.variables(), found::variablesOf), call)),
				one("/variables/{key}", "Variable", Projection::variable, Variable::single),
				search("/process-instances/search", (found, call) -> instances(narrowed(call, found.instances(), key -> one(found.instance(key))), call)),
				one("/process-instances/{key}", "Process Instance", Projection::instance, Instance::answer),
				search("/process-instances/{key}/incidents/search", (found, call) -> incidents(
						found.instance(call.key()).orElseThrow(() -> Problem.notFound("Process Instance", call.key())).allIncidents(), call)),
				search("/element-instances/search", (found, call) -> elements(narrowed(call, found.elements(), found::elementsOf), call)),
				one("/element-instances/{key}", "Element Instance", Projection::element, Element::answer),
				search("/incidents/search", (found, call) -> incidents(found.incidents().stream(), call)),
				one("/incidents/{key}", "Incident", Projection::incident, OpenedIncident::answer),
				search("/process-definitions/search", (found, call) -> processes(found.processes(), call)),
				one("/process-definitions/{key}", "Process Definition", Projection::process, ProcessDefinition::answer),
				one("/process-definitions/{key}/xml", "Process Definition", Projection::process, ProcessDefinition::xml),
				search("/decision-definitions/search", (found, call) -> decisions(found.decisions(), call)),
				one("/decision-definitions/{key}/xml", "Decision Definition", Projection::decisionXml, xml -> xml));
	}

	private Route search(String path, BiFunction<Projection, Call, Object> answer) {
		return Route.of("POST", path, call -> index.ask(found -> answer.apply(found, call)));
	}

	private <T> Route one(String path, String what, BiFunction<Projection, Long, Optional<T>> find, Function<T, @Nullable Object> answer) {
		return Route.of("GET", path, call -> index.ask(
				found -> answer.apply(find.apply(found, call.key()).orElseThrow(() -> Problem.notFound(what, call.key())))));
	}

	/** What belongs to one process instance, where the filter names one, in place of everything. */
	private static <T extends Item> Stream<T> narrowed(Call call, Collection<T> all, LongFunction<Collection<T>> ofInstance) {
		var instance = call.search().only("processInstanceKey");
		return (instance.isPresent() ? ofInstance.apply(instance.getAsLong()) : all).stream();
	}

	private static <T> Collection<T> one(Optional<T> item) {
		return item.map(List::of).orElseGet(List::of);
	}

	private @Nullable Object form(UserTask task) {
		return index.ask(found -> found.form(task.formKey()).map(DeployedForm::answer).orElse(null));
	}

	@SuppressWarnings("unchecked")
	private static <R> List<R> items(Found found) {
		return (List<R>) found.items();
	}

	private static <T extends Item> Found find(Stream<T> items, Call call) {
		return find(items, call, Item::answer);
	}

	private static <T extends Item> Found find(Stream<T> items, Call call, Function<? super T, ?> answer) {
		SearchRequest request = call.search();
		return request.find(items, answer);
	}

	private static Object tasks(Stream<UserTask> tasks, Call call) {
		var found = find(tasks, call);
		return new UserTaskSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object variables(Collection<Variable> variables, Call call) {
		return variables(variables.stream(), call);
	}

	private static Object variables(Stream<Variable> variables, Call call) {
		var found = find(variables, call, call.wantsWholeValues() ? Variable::whole : Variable::answer);
		return new VariableSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object instances(Stream<Instance> instances, Call call) {
		var found = find(instances, call);
		return new ProcessInstanceSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object elements(Stream<Element> elements, Call call) {
		var found = find(elements, call);
		return new ElementInstanceSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object incidents(Stream<OpenedIncident> incidents, Call call) {
		var found = find(incidents, call);
		return new IncidentSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object processes(Collection<ProcessDefinition> processes, Call call) {
		var found = find(processes.stream(), call);
		return new ProcessDefinitionSearchQueryResult().items(items(found)).page(found.page());
	}

	private static Object decisions(Collection<DecisionDefinition> decisions, Call call) {
		var found = find(decisions.stream(), call);
		return new DecisionDefinitionSearchQueryResult().items(items(found)).page(found.page());
	}

	private static TopologyResponse topology() {
		var partition = new Partition().partitionId(1).role(Partition.RoleEnum.LEADER).health(Partition.HealthEnum.HEALTHY);
		var broker = new BrokerInfo().nodeId(0).host("127.0.0.1").port(0).version(VersionUtil.getVersion()).partitions(List.of(partition));
		return new TopologyResponse().brokers(List.of(broker)).clusterSize(1).partitionsCount(1).replicationFactor(1)
				.gatewayVersion(VersionUtil.getVersion());
	}
}
