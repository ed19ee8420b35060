package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.runway.activation.RunwaysOfInstances;
import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.Incident;
import dev.runway.engine.Incidents;
import dev.runway.engine.ProcessDiagrams;
import dev.runway.engine.ProcessDiagrams.Element;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** Incidents of the engine, those of the checks of tasks apart: there a person waits. */
@Component
class StuckProcesses implements StuckSource {

	/** How many the engine is asked for. */
	private static final int ASKED = 500;

	private final Incidents incidents;

	private final RunwaysOfInstances runways;

	private final ProcessDiagrams diagrams;

	StuckProcesses(Incidents incidents, RunwaysOfInstances runways, ProcessDiagrams diagrams) {
		this.incidents = incidents;
		this.runways = runways;
		this.diagrams = diagrams;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.INCIDENT, StuckKind.TASK_CHECK);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		var open = incidents.open(ASKED);
		return List.of(pile(StuckKind.INCIDENT, open, incident -> !incident.ofTaskCheck(), most),
				pile(StuckKind.TASK_CHECK, open, Incident::ofTaskCheck, most));
	}

	private StuckPile pile(StuckKind kind, List<Incident> open, Predicate<Incident> which, int most) {
		var found = open.stream().filter(which).toList();
		return StuckPile.of(kind, found.size(), open.size() == ASKED, things(kind, found.stream().limit(most).toList()));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return incident(ref).filter(incident -> incident.ofTaskCheck() == (kind == StuckKind.TASK_CHECK))
			.map(incident -> things(kind, List.of(incident)).getFirst());
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		incident(thing.ref()).ifPresent(incidents::tryAgain);
		return "The engine tries again. If the cause is still there, it comes back here within minutes.";
	}

	private Optional<Incident> incident(String ref) {
		try {
			return incidents.find(Long.parseLong(ref));
		}
		catch (NumberFormatException other) {
			return Optional.empty();
		}
	}

	private List<StuckThing> things(StuckKind kind, List<Incident> found) {
		var known = runways.of(found.stream().map(Incident::rootInstanceKey).distinct().toList());
		return found.stream().map(incident -> thing(kind, incident, known)).toList();
	}

	/** The engine's line without what only announces the next one. */
	private static String words(Incident incident) {
		return incident.message().replaceFirst("\\s*The evaluation reported the following warnings:$", "");
	}

	private StuckThing thing(StuckKind kind, Incident incident, Map<Long, RunwayLine> known) {
		var runway = known.get(incident.rootInstanceKey());
		var what = "%s, in %s".formatted(
				diagrams.element(incident.processId(), incident.elementId()).map(Element::label).orElse(incident.elementId()),
				diagrams.name(incident.processId()));
		return runway == null
				? StuckThing.of(kind, incident.key(), "Instance %d".formatted(incident.rootInstanceKey()), what, words(incident), incident.since())
				: StuckThing.ofPartner(kind, incident.key(), runway.partnerId(), what, words(incident), incident.since());
	}

}
