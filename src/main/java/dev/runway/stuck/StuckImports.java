package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.intake.StandingImport;
import dev.runway.intake.StandingImports;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Component;

/** Loads of files that stand still. */
@Component
class StuckImports implements StuckSource {

	private final StandingImports imports;

	StuckImports(StandingImports imports) {
		this.imports = imports;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.IMPORT);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		return List.of(StuckPile.of(StuckKind.IMPORT, imports.before(before, null, most), StandingImport::total, StuckImports::thing));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return StuckSource.id(ref).flatMap(id -> imports.before(before, id, 1).stream().findFirst()).map(StuckImports::thing);
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		var importId = UUID.fromString(thing.ref());
		return switch (remedy.choice()) {
			case RESUME -> {
				imports.resume(importId);
				yield "The load goes on where it stopped.";
			}
			case STOP -> {
				var refused = imports.stop(importId);
				yield "The load is stopped: %s refused, and can be loaded again.".formatted(refused == 1 ? "1 row is" : "%,d rows are".formatted(refused));
			}
			case null, default -> throw new Refused(Refused.Kind.INVALID, "Choose whether the load goes on or stops.");
		};
	}

	private static StuckThing thing(StandingImport load) {
		return StuckThing.of(StuckKind.IMPORT, load.id(), "%s by %s".formatted(load.dryRun() ? "Check" : "Load", load.requestedBy()),
				load.pending() == 1 ? "1 row waits" : "%,d rows wait".formatted(load.pending()), null, load.since());
	}

}
