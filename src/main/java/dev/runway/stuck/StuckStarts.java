package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.RunwayNudges;
import dev.runway.activation.WaitingRunways;
import dev.runway.activation.WaitingRunways.WaitingRunway;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runways whose process has not begun, or has not heard that it is to end. */
@Component
class StuckStarts implements StuckSource {

	private final WaitingRunways runways;

	private final RunwayNudges nudges;

	StuckStarts(WaitingRunways runways, RunwayNudges nudges) {
		this.runways = runways;
		this.nudges = nudges;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.START, StuckKind.ENDING);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		return kinds().stream()
			.map(kind -> StuckPile.of(kind, waiting(kind, before, null, most), WaitingRunway::total, runway -> thing(kind, runway)))
			.toList();
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return StuckSource.id(ref).flatMap(id -> waiting(kind, before, id, 1).stream().findFirst()).map(runway -> thing(kind, runway));
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		var runwayId = UUID.fromString(thing.ref());
		if (thing.kind() == StuckKind.START) {
			nudges.start(runwayId);
			return "The engine was asked to start the process. It is gone from here once the process has confirmed itself.";
		}
		nudges.end(runwayId);
		return "The process was told. It is gone from here once its tasks are closed.";
	}

	private List<WaitingRunway> waiting(StuckKind kind, Instant before, @Nullable UUID only, int most) {
		return kind == StuckKind.START ? runways.withoutInstance(before, only, most) : runways.notClosedOut(before, only, most);
	}

	private static StuckThing thing(StuckKind kind, WaitingRunway runway) {
		return StuckThing.ofPartner(kind, runway.runwayId(), runway.partnerId(),
				kind == StuckKind.START ? "No process leads it" : "It has ended, and its process goes on", null, runway.since());
	}

}
