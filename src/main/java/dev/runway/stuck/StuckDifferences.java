package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.activation.InstanceComparison;
import dev.runway.activation.InstanceDifference;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** Processes that are not what the facts say, as the last comparison has found them; what is mended is looked at again first. */
@Component
class StuckDifferences implements StuckSource {

	private final Differences differences;

	private final InstanceComparison comparison;

	StuckDifferences(Differences differences, InstanceComparison comparison) {
		this.differences = differences;
		this.comparison = comparison;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.GONE, StuckKind.ELSEWHERE, StuckKind.OVER, StuckKind.UNKNOWN);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		return kinds().stream()
			.map(kind -> StuckPile.of(kind, differences.count(of(kind)), false,
					differences.oldest(of(kind), most).stream().map(found -> thing(kind, found)).toList()))
			.toList();
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return Stream.of(ref)
			.filter(text -> text.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.flatMap(key -> differences.find(of(kind), key).stream())
			.filter(this::lasts)
			.findFirst()
			.map(found -> thing(kind, found));
	}

	/** What is gone by itself is forgotten. */
	private boolean lasts(Differences.Found found) {
		var difference = found.difference();
		if (comparison.check(difference.kind(), difference.runwayId(), difference.processInstanceKey()).isPresent()) {
			return true;
		}
		differences.forget(difference.kind(), difference.processInstanceKey());
		return false;
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		var key = Long.parseLong(thing.ref());
		var kind = of(thing.kind());
		var runway = differences.find(kind, key).map(found -> found.difference().runwayId());
		if (kind == InstanceDifference.Kind.GONE || kind == InstanceDifference.Kind.ELSEWHERE) {
			runway.ifPresent(id -> comparison.startAgain(id, key));
			differences.forget(kind, key);
			return "The process starts again from the facts, and goes on where they say that it stands.";
		}
		comparison.end(key);
		differences.forget(kind, key);
		return "The process is ended.";
	}

	private static InstanceDifference.Kind of(StuckKind kind) {
		return InstanceDifference.Kind.valueOf(kind.name());
	}

	private static StuckThing thing(StuckKind kind, Differences.Found found) {
		var difference = found.difference();
		var key = difference.processInstanceKey();
		return difference.partnerId() == null ? StuckThing.of(kind, key, "Instance %d".formatted(key), difference.what(), null, found.since())
				: StuckThing.ofPartner(kind, key, difference.partnerId(), difference.what(), null, found.since());
	}

}
