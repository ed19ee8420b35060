package dev.runway.dashboard.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.activation.RunwaysOfInstances;
import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.Incident;
import dev.runway.engine.ProcessDiagrams;
import dev.runway.engine.ProcessDiagrams.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of incidents whose they are and where they stand, in the words of the diagrams. */
@Component
class IncidentLines {

	private final RunwaysOfInstances runways;

	private final ProcessDiagrams diagrams;

	private final Clock clock;

	IncidentLines(RunwaysOfInstances runways, ProcessDiagrams diagrams, Clock clock) {
		this.runways = runways;
		this.diagrams = diagrams;
		this.clock = clock;
	}

	List<Line> of(List<Incident> incidents) {
		var known = runways.of(incidents.stream().map(Incident::rootInstanceKey).distinct().toList());
		return incidents.stream().map(incident -> line(incident, known.get(incident.rootInstanceKey()))).toList();
	}

	private Line line(Incident incident, @Nullable RunwayLine runway) {
		return new Line(incident.key(), runway == null ? null : runway.partnerId(),
				runway == null ? "Instance %d".formatted(incident.rootInstanceKey()) : runway.partner(),
				diagrams.element(incident.processId(), incident.elementId()).map(Element::label).orElse(incident.elementId()),
				diagrams.name(incident.processId()), incident.message(), incident.since(), age(incident.since()));
	}

	/** In the largest unit that is full. */
	private String age(Instant since) {
		var age = Duration.between(since, clock.instant());
		return age.toDays() > 0 ? counted(age.toDays(), "day") : age.toHours() > 0 ? counted(age.toHours(), "hour")
				: counted(Math.max(0, age.toMinutes()), "minute");
	}

	private static String counted(long number, String unit) {
		return "%,d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
	}

	/**
	 * An incident as people read it.
	 *
	 * @param partnerId none for an instance that is no partner's
	 * @param step where it stands
	 * @param process in which process
	 */
	record Line(long key, @Nullable UUID partnerId, String name, String step, String process, String message, Instant since,
			String age) {
	}

}
