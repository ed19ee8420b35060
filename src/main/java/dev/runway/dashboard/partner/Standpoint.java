package dev.runway.dashboard.partner;

import java.util.Map;
import java.util.Optional;

import dev.runway.engine.ProcessDiagrams;
import dev.runway.engine.Whereabouts.Place;

/**
 * A place at which a partner's process waits, in the words of its diagram.
 *
 * @param process the label of the process: the partner's own, or one that it has called
 * @param own whether it stands in the partner's own diagram, where it can be drawn
 * @param words what it waits for
 * @param stuck whether it cannot go on by itself
 */
record Standpoint(String process, boolean own, String elementId, String words, boolean stuck) {

	private static final String OWN = "partner-activation";

	private static final Map<String, String> WAITS = Map.of("userTask", "A person is to: %s", "receiveTask", "Waits for: %s",
			"intermediateCatchEvent", "Waits until: %s", "callActivity", "Has called: %s", "serviceTask", "Runway is at work: %s",
			"sendTask", "Runway is at work: %s", "businessRuleTask", "Runway is at work: %s");

	/** What holds other elements says nothing by itself: none. */
	static Optional<Standpoint> of(Place place, ProcessDiagrams diagrams) {
		var element = diagrams.element(place.processId(), place.elementId());
		var words = element.isEmpty() ? Optional.of("Stands at %s, which only the edited diagram has".formatted(place.elementId()))
				: element.flatMap(found -> Optional.ofNullable(WAITS.get(found.kind())).map(form -> form.formatted(found.label())));
		return words.map(said -> new Standpoint(diagrams.name(place.processId()), place.processId().equals(OWN), place.elementId(), said,
				place.incident()));
	}

}
