package dev.runway.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads that do not come to their end, and how people let them go on or stop them. */
@Service
@Transactional
public class StandingImports {

	private final ImportStore store;

	private final BatchWork work;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StandingImports(ImportStore store, BatchWork work, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.work = work;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Those of which nothing was worked on since an instant while no other load goes on, the oldest first.
	 *
	 * @param only the one that is asked for; none for all
	 */
	@Transactional(readOnly = true)
	public List<StandingImport> before(Instant before, @Nullable UUID only, int most) {
		return store.standing(before, only, most);
	}

	/** Has a load worked on from where it stopped; should somebody else still work on it, each row is taken once all the same. */
	public void resume(UUID importId) {
		store.lock(importId);
		store.markWorkedOn(importId);
		events.publishEvent(new ImportStaged(importId));
	}

	/** Ends a load: what is in stays, the other rows are refused, and their number is returned. */
	public int stop(UUID importId) {
		store.lock(importId);
		var dryRun = store.order(importId).dryRun();
		var refused = store.stop(importId);
		if (store.finish(importId, clock.instant()) && !dryRun) {
			work.complete(importId);
		}
		return refused;
	}

}
