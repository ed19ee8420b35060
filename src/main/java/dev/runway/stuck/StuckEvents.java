package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Recorded;
import dev.runway.stuck.WaitingEvents.WaitingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits in the outbox for a listener that goes on failing, or that nobody has called. */
@Component
class StuckEvents implements StuckSource {

	/** Who waits for an event, in the words of those who read of it. */
	private static final Map<String, String> LISTENERS = Map.of("activation", "the process", "notification", "the mails", "ladder",
			"the rescue ladder", "tasks", "the tasks", "runway", "the milestones", "certification", "the selling rights");

	private final WaitingEvents events;

	private final Whose whose;

	StuckEvents(WaitingEvents events, Whose whose) {
		this.events = events;
		this.whose = whose;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.EVENT);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		var waiting = events.before(before, null, most);
		return List.of(StuckPile.of(StuckKind.EVENT, waiting.isEmpty() ? 0 : waiting.getFirst().total(), false, things(waiting)));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return StuckSource.id(ref).flatMap(id -> things(events.before(before, id, 1)).stream().findFirst());
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		events.publish(UUID.fromString(thing.ref()));
		return "The event is on its way again. It is gone from here once it has arrived.";
	}

	private List<StuckThing> things(List<WaitingEvent> waiting) {
		var partners = whose.partnersOf(waiting.stream().map(WaitingEvent::runwayId).filter(Objects::nonNull).distinct().toList());
		return waiting.stream().map(event -> thing(event, event.partnerId() == null ? partners.get(event.runwayId()) : event.partnerId())).toList();
	}

	private static StuckThing thing(WaitingEvent event, @Nullable UUID partnerId) {
		var what = "\"%s\" waits for %s".formatted(words(event.event()), LISTENERS.getOrDefault(event.module(), event.module()));
		var detail = event.attempts() == 0 ? "Nobody has tried yet."
				: "Tried %s so far.".formatted(event.attempts() == 1 ? "once" : "%,d times".formatted(event.attempts()));
		return partnerId == null ? StuckThing.of(StuckKind.EVENT, event.id(), "Runway", what, detail, event.publishedAt())
				: StuckThing.ofPartner(StuckKind.EVENT, event.id(), partnerId, what, detail, event.publishedAt());
	}

	/** The name of a type as people write it. */
	private static String words(String type) {
		var words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
