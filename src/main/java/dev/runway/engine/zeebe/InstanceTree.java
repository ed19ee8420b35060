package dev.runway.engine.zeebe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.ProcessInstance;
import org.springframework.stereotype.Component;

/** Follows the calls between process instances, up and down, one search for each level. */
@Component
class InstanceTree {

	/** How many keys one search takes. */
	private static final int KEYS = 200;

	private final CamundaClient client;

	private final EngineCalls calls;

	InstanceTree(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	/** The instance and those that run below it. */
	List<Long> runningBelow(long root) {
		var all = new ArrayList<Long>(List.of(root));
		var level = List.of(root);
		while (!level.isEmpty()) {
			level = search(level, (instance, keys) -> instance.parentProcessInstanceKey(parent -> parent.in(keys)).state(ProcessInstanceState.ACTIVE))
				.stream().map(ProcessInstance::getProcessInstanceKey).toList();
			all.addAll(level);
		}
		return all;
	}

	/** The instance at the top of the calls for each of these; one that the search does not know is its own. */
	Map<Long, Long> rootsOf(Collection<Long> instances) {
		var parents = new HashMap<Long, Long>();
		var level = new HashSet<>(instances);
		while (!level.isEmpty()) {
			var found = search(List.copyOf(level), (instance, keys) -> instance.processInstanceKey(key -> key.in(keys)));
			level.clear();
			found.stream().filter(instance -> isCalled(instance) && parents.put(instance.getProcessInstanceKey(), instance.getParentProcessInstanceKey()) == null)
				.forEach(instance -> level.add(instance.getParentProcessInstanceKey()));
		}
		return instances.stream().distinct().collect(Collectors.toMap(key -> key, key -> top(key, parents)));
	}

	private static boolean isCalled(ProcessInstance instance) {
		return instance.getParentProcessInstanceKey() != null && instance.getParentProcessInstanceKey() > 0;
	}

	private static long top(long key, Map<Long, Long> parents) {
		var parent = parents.get(key);
		return parent == null ? key : top(parent, parents);
	}

	private List<ProcessInstance> search(List<Long> keys, Level level) {
		var found = new ArrayList<ProcessInstance>();
		for (int from = 0; from < keys.size(); from += KEYS) {
			var some = keys.subList(from, Math.min(from + KEYS, keys.size()));
			found.addAll(search(instance -> level.filter(instance, some)));
		}
		return found;
	}

	private List<ProcessInstance> search(Consumer<ProcessInstanceFilter> filter) {
		return calls.ask("the search for instances",
				() -> Pages.all(page -> client.newProcessInstanceSearchRequest().filter(filter).page(page).send().join()));
	}

	/** Which instances lie on the next level from those with these keys. */
	private interface Level {

		void filter(ProcessInstanceFilter instance, List<Long> keys);

	}

}
