package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.runway.engine.LostEngine;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** An engine that has lost its data. */
@Component
class StuckEngine implements StuckSource {

	private static final String REF = "data";

	private final LostEngine engine;

	StuckEngine(LostEngine engine) {
		this.engine = engine;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.ENGINE);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		var lost = thing().stream().toList();
		return List.of(StuckPile.of(StuckKind.ENGINE, lost.size(), false, lost));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return thing().filter(thing -> thing.ref().equals(ref));
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		engine.restart(recorded.by(), String.valueOf(remedy.reason()));
		return "The engine gets the models, and every running partner starts again from its facts. With many partners that takes a while.";
	}

	private Optional<StuckThing> thing() {
		return engine.lostSince().map(since -> StuckThing.of(StuckKind.ENGINE, REF, "Every partner", "The engine does not know what was deployed to it", null, since));
	}

}
