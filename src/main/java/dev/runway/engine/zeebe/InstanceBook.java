package dev.runway.engine.zeebe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.runway.engine.InstanceNames;

/** Whose instances are whose: one that was called is named after the one that called it. */
class InstanceBook {

	private final Map<Long, RunningInstances.Running> running = new HashMap<>();

	private final Map<Long, String> names = new HashMap<>();

	InstanceBook(Collection<RunningInstances.Running> running, List<InstanceNames> names) {
		running.forEach(each -> this.running.put(each.key(), each));
		names.forEach(each -> this.names.putAll(each.of(this.running.keySet())));
	}

	String nameOf(RunningInstances.Running instance) {
		var name = names.get(instance.key());
		if (name != null) {
			return name;
		}
		var caller = instance.parent() == null ? null : running.get(instance.parent());
		return caller == null ? "Instance %d".formatted(instance.key()) : nameOf(caller);
	}

}
