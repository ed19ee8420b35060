package dev.runway.stuck;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

	private final Whose whose;

	StuckProcesses(Incidents incidents, RunwaysOfInstances runways, ProcessDiagrams diagrams, Whose whose) {
		this.incidents = incidents;
		this.runways = runways;
		this.diagrams = diagrams;
		this.whose = whose;
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
		var others = found.stream().map(Incident::rootInstanceKey).filter(instance -> !known.containsKey(instance)).distinct().toList();
		var partners = partners(others);
		var names = others.isEmpty() ? Map.<Long, String>of() : incidents.texts(others, "partnerName");
		return found.stream().map(incident -> thing(kind, incident, known, partners, names).at("%d %s".formatted(incident.processInstanceKey(), incident.elementId())))
			.toList();
	}

	/** An instance that has not opened its runway yet knows its partner all the same. */
	private Map<Long, UUID> partners(List<Long> instances) {
		var ids = new HashMap<Long, UUID>();
		if (!instances.isEmpty()) {
			incidents.texts(instances, "partnerId").forEach((instance, text) -> StuckSource.id(text).ifPresent(id -> ids.put(instance, id)));
			ids.values().retainAll(whose.namesOf(ids.values()).keySet());
		}
		return ids;
	}

	/** The engine's line without what only announces the next one. */
	private static String words(Incident incident) {
		return incident.message().replaceFirst("\\s*The evaluation reported the following warnings:$", "");
	}

	private StuckThing thing(StuckKind kind, Incident incident, Map<Long, RunwayLine> known, Map<Long, UUID> partners, Map<Long, String> names) {
		var root = incident.rootInstanceKey();
		var partner = known.containsKey(root) ? Objects.requireNonNull(known.get(root)).partnerId() : partners.get(root);
		var what = "%s, in %s".formatted(
				diagrams.element(incident.processId(), incident.elementId()).map(Element::label).orElse(incident.elementId()),
				diagrams.name(incident.processId()));
		return partner == null
				? StuckThing.of(kind, incident.key(), names.getOrDefault(root, "Instance %d".formatted(root)), what, words(incident), incident.since())
				: StuckThing.ofPartner(kind, incident.key(), partner, what, words(incident), incident.since());
	}

}
