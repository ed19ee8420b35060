package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.RunwayNudges;
import dev.runway.ladder.ClocksWithoutRung;
import dev.runway.ladder.ClocksWithoutRung.ClockWithoutRung;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** Clocks that ran out without anybody being asked. */
@Component
class StuckClocks implements StuckSource {

	private final ClocksWithoutRung clocks;

	private final RunwayNudges nudges;

	StuckClocks(ClocksWithoutRung clocks, RunwayNudges nudges) {
		this.clocks = clocks;
		this.nudges = nudges;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.CLOCK);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		var found = clocks.dueBefore(before, null);
		return List.of(StuckPile.of(StuckKind.CLOCK, found.size(), false, found.stream().limit(most).map(StuckClocks::thing).toList()));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return StuckSource.id(ref).flatMap(id -> clocks.dueBefore(before, id).stream().findFirst()).map(StuckClocks::thing);
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		nudges.enterClock(UUID.fromString(thing.ref()));
		return "The process goes to the rescue ladder now. It is gone from here once the rung is open.";
	}

	private static StuckThing thing(ClockWithoutRung clock) {
		return StuckThing.ofPartner(StuckKind.CLOCK, clock.runwayId(), clock.partnerId(),
				"The clock ended on %s, and no rung is open".formatted(clock.endedOn()), null, clock.reviewAt());
	}

}
