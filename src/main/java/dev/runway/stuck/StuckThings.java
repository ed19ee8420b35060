package dev.runway.stuck;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Reasons;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door to all that is stuck. Each owning module is asked outside any transaction, as some of them ask the engine. */
@Service
public class StuckThings {

	private static final Logger logger = LoggerFactory.getLogger(StuckThings.class);

	/** How many of a kind are listed. */
	static final int MOST = 20;

	/** How many are mended before it is looked again. */
	private static final int AT_ONCE = 500;

	private final List<StuckSource> sources;

	private final Whose whose;

	private final RemedyLog log;

	private final Differences differences;

	private final StuckSettings settings;

	private final ProgrammeCalendar calendar;

	StuckThings(List<StuckSource> sources, Whose whose, RemedyLog log, Differences differences, StuckSettings settings, ProgrammeCalendar calendar) {
		this.sources = sources;
		this.whose = whose;
		this.log = log;
		this.differences = differences;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** Looks everywhere, first how the comparison stands, so that what it has ended is seen; what only the engine knows is left open while that is away. */
	public StuckOverview look() {
		var now = calendar.now();
		var comparison = differences.comparison();
		var piles = sources.stream()
			.flatMap(source -> piles(source, before(now)))
			.sorted(Comparator.comparing(StuckPile::kind))
			.map(pile -> pile.with(described(pile.things())))
			.toList();
		return StuckOverview.of(now, comparison, piles);
	}

	/** One thing, as long as it is stuck; none without the engine where only that knows. */
	public Optional<StuckThing> find(StuckKind kind, String ref) {
		try {
			return source(kind).find(kind, ref, before(calendar.now())).map(thing -> described(List.of(thing)).getFirst());
		}
		catch (EngineUnavailableException away) {
			throw away(away);
		}
	}

	/** Does what helps, keeps who did it, and says in a sentence what was done. What is not stuck any more is refused. */
	public String mend(StuckKind kind, String ref, Remedy remedy, Recorded recorded) {
		var reason = kind.asksWhy() ? Reasons.required(remedy.reason(), "Give a reason; it is kept with your name.") : optional(remedy.reason());
		var thing = find(kind, ref)
			.orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "It is not stuck any more, so nothing was done."));
		try {
			var done = source(kind).mend(thing, remedy, recorded);
			log.add(thing, reason, recorded);
			logger.info("{} has mended {} {}: {}", recorded.by(), kind, ref, kind.deed());
			return done;
		}
		catch (EngineUnavailableException away) {
			throw away(away);
		}
	}

	/** Has the facts compared with the engine, soon and in the background. */
	public Comparison compare() {
		differences.want(calendar.now());
		return differences.comparison();
	}

	/**
	 * Does what helps to all of a kind, one after the other, and returns how many were mended. What cannot be mended stays, and why is said
	 * by the log.
	 */
	public int mendAll(StuckKind kind, @Nullable String reason, Recorded recorded) {
		if (!kind.byTheDozen()) {
			throw new Refused(Refused.Kind.INVALID, "These are mended one by one, as each asks what to do.");
		}
		var why = kind.asksWhy() ? Reasons.required(reason, "Give a reason; it is kept with your name.") : optional(reason);
		var mended = 0;
		var tried = new HashSet<String>();
		List<StuckThing> some;
		do {
			some = pile(kind).things().stream().filter(thing -> tried.add(thing.ref())).toList();
			mended += (int) some.stream().filter(thing -> isMended(thing, why, recorded)).count();
		}
		while (!some.isEmpty());
		return mended;
	}

	private boolean isMended(StuckThing thing, @Nullable String reason, Recorded recorded) {
		try {
			mend(thing.kind(), thing.ref(), new Remedy(null, null, reason), recorded);
			return true;
		}
		catch (Refused refused) {
			logger.info("{} {} was not mended: {}", thing.kind(), thing.ref(), refused.getMessage());
			return false;
		}
	}

	private StuckPile pile(StuckKind kind) {
		try {
			return source(kind).look(before(calendar.now()), AT_ONCE).stream().filter(pile -> pile.kind() == kind).findFirst().orElseThrow();
		}
		catch (EngineUnavailableException away) {
			throw away(away);
		}
	}

	private Stream<StuckPile> piles(StuckSource source, Instant before) {
		try {
			return source.look(before, MOST).stream();
		}
		catch (EngineUnavailableException away) {
			return source.kinds().stream().map(StuckPile::unseen);
		}
	}

	private List<StuckThing> described(List<StuckThing> things) {
		var names = whose.namesOf(things.stream().map(StuckThing::partnerId).filter(Objects::nonNull).distinct().toList());
		var attempts = log.of(things);
		return things.stream()
			.map(thing -> thing.tried(attempts.getOrDefault(thing, List.of())))
			.map(thing -> thing.partnerId() == null ? thing : thing.named(names.getOrDefault(thing.partnerId(), "A partner")))
			.sorted(Comparator.comparing(StuckThing::since))
			.toList();
	}

	private StuckSource source(StuckKind kind) {
		return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst().orElseThrow();
	}

	private Instant before(Instant now) {
		return now.minus(settings.after());
	}

	private static @Nullable String optional(@Nullable String reason) {
		return reason == null ? null : Reasons.required(reason);
	}

	private static Refused away(EngineUnavailableException away) {
		logger.debug("{}", away.getMessage());
		return new Refused(Refused.Kind.NOT_YET, "The engine cannot be reached, so nothing was changed. Try again in a minute.");
	}

}
