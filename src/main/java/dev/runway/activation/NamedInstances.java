package dev.runway.activation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.InstanceNames;
import org.springframework.stereotype.Component;

/** Names the instances of runways that have started after their partners, with the day on which each clock ends. */
@Component
class NamedInstances implements InstanceNames {

	private final RunwaysOfInstances runways;

	NamedInstances(RunwaysOfInstances runways) {
		this.runways = runways;
	}

	@Override
	public Map<Long, String> of(Collection<Long> instances) {
		return runways.of(instances)
			.entrySet()
			.stream()
			.filter(each -> each.getValue().clockEndsOn() != null)
			.collect(Collectors.toMap(Map.Entry::getKey, each -> name(each.getValue())));
	}

	private static String name(RunwayLine runway) {
		return "%s, clock until %s".formatted(runway.partner(), runway.clockEndsOn());
	}

}
