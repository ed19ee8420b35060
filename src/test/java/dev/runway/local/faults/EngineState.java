package dev.runway.local.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.request.SearchRequestPage;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the engine stands, held against what the facts say: one instance for each runway, and in it what the facts leave open. */
final class EngineState {

	private static final int PAGE = 500;

	/** One and two, then three and four side by side, five after both, and six at last; what is reached is passed over. */
	private static final String OPEN = """
			from runway.runway_days days
			join activation.instances instance using (runway_id)
			cross join lateral (values
				('AGREEMENT_SIGNED', 'Task_ConfirmAgreement', agreement_on is null),
				('ONBOARDING_DONE', 'Task_OnboardPartner', onboarding_on is null and agreement_on is not null),
				('CERTIFICATION_DONE', 'Task_CertifyReps', certification_on is null and num_nulls(agreement_on, onboarding_on) = 0),
				('JOINT_PLAN_SIGNED', 'Task_SignJointPlan', joint_plan_on is null and num_nulls(agreement_on, onboarding_on) = 0),
				('FIRST_DEAL_REGISTERED', 'Task_RegisterFirstDeal', first_deal_on is null
					and num_nulls(agreement_on, onboarding_on, certification_on, joint_plan_on) = 0),
				('FIRST_CLOSED_WON', 'Task_CloseFirstDeal', first_closed_won_on is null
					and num_nulls(agreement_on, onboarding_on, certification_on, joint_plan_on, first_deal_on) = 0)) task (milestone, element, open)
			where days.ended_on is null and task.open
			""";

	private static final String INSTANCES = "select distinct instance.process_instance_key::text " + OPEN;

	private static final String TASKS = "select instance.process_instance_key || ' ' || task.element " + OPEN;

	private static final String CHASES = "select instance.process_instance_key::text " + OPEN
			+ "and exists (select from activation.chases chase where chase.runway_id = days.runway_id and chase.milestone = task.milestone)";

	private static final String LADDERS = """
			select instance.process_instance_key::text
			from ladder.rungs rung
			join activation.instances instance using (runway_id)
			where rung.outcome is null
			""";

	private static final String PLANS = """
			select rung.process_instance_key || ' Task_PlanHelp'
			from ladder.rungs rung
			where rung.outcome is null and rung.rung = 'HELP' and rung.planned_at is null
			""";

	private static final String DECISIONS = """
			select decision.process_instance_key || ' Task_Decide' from ladder.decisions decision where decision.choice is null
			""";

	private final CamundaClient client;

	private final JdbcClient facts;

	EngineState(CamundaClient client, JdbcClient facts) {
		this.client = client;
		this.facts = facts;
	}

	/** What it has that the facts do not ask for, and the other way round, in words. */
	List<String> differences() {
		var found = new ArrayList<String>();
		compare("instances", INSTANCES, instances("partner-activation", instance -> Long.toString(instance.getProcessInstanceKey())), found);
		compare("tasks of milestones", TASKS, tasks("partner-activation"), found);
		compare("chases", CHASES, instances("chase-milestone", EngineState::caller), found);
		compare("ladders", LADDERS, instances("rescue-ladder", EngineState::caller), found);
		compare("plans of help", PLANS, tasks("rescue-ladder"), found);
		compare("decisions", DECISIONS, tasks("decide-partnership"), found);
		incidents().forEach(incident -> found.add("the incident '%s'".formatted(incident.getErrorMessage())));
		return found;
	}

	private static String caller(ProcessInstance instance) {
		return String.valueOf(instance.getParentProcessInstanceKey());
	}

	private List<String> instances(String process, Function<ProcessInstance, String> as) {
		return all(page -> client.newProcessInstanceSearchRequest()
			.filter(instance -> instance.processDefinitionId(process).state(ProcessInstanceState.ACTIVE))
			.page(page)
			.send()
			.join()).stream().map(as).toList();
	}

	private List<String> tasks(String process) {
		return EngineState.<UserTask>all(page -> client.newUserTaskSearchRequest().filter(task -> task.bpmnProcessId(process).state(UserTaskState.CREATED)).page(page).send().join())
			.stream()
			.map(task -> task.getProcessInstanceKey() + " " + task.getElementId())
			.toList();
	}

	private List<Incident> incidents() {
		return all(page -> client.newIncidentSearchRequest().filter(incident -> incident.state(IncidentState.ACTIVE)).page(page).send().join());
	}

	private void compare(String what, String wanted, List<String> there, List<String> found) {
		var asked = facts.sql(wanted).query(String.class).list();
		tell(without(asked, there), what + " are missing in the engine", found);
		tell(without(there, asked), what + " in the engine are too many", found);
	}

	private static void tell(List<String> keys, String what, List<String> found) {
		if (!keys.isEmpty()) {
			found.add("%,d %s, such as %s".formatted(keys.size(), what, keys.getFirst()));
		}
	}

	/** What is left of a list without the entries of another, each of which takes one away. */
	private static List<String> without(List<String> list, List<String> taken) {
		var counts = new HashMap<String, Integer>();
		taken.forEach(each -> counts.merge(each, 1, Integer::sum));
		return list.stream().filter(each -> counts.merge(each, -1, Integer::sum) < 0).toList();
	}

	private static <T> List<T> all(Function<Consumer<SearchRequestPage>, SearchResponse<T>> search) {
		var found = new ArrayList<T>();
		var answer = search.apply(page -> page.limit(PAGE));
		found.addAll(answer.items());
		while (answer.items().size() == PAGE) {
			String cursor = answer.page().endCursor();
			answer = search.apply(page -> page.limit(PAGE).after(cursor));
			found.addAll(answer.items());
		}
		return found;
	}

}
