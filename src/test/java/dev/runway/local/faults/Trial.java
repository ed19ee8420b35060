package dev.runway.local.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import dev.runway.local.faults.MailServer.Delivery;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Lets a fault strike at random moments of a work, waits until everything is whole again, and judges what is left. */
final class Trial {

	private static final Duration A_WHOLE_AFTERWARDS = Duration.ofSeconds(10);

	/** How long what is done twice would have to show itself. */
	private static final Duration STRAGGLERS = Duration.ofSeconds(3);

	private final World world;

	private final Invariants invariants;

	private final Duration patience;

	private long againBefore;

	private long twiceBefore;

	/** @param patience after what time something counts as lost that has not come to rest */
	Trial(World world, Duration patience) {
		this.world = world;
		this.patience = patience;
		this.invariants = new Invariants(world.facts(), new EngineState(world.client(), world.facts()));
	}

	/** Brings about what a work needs, undisturbed. */
	void prepare(Work work) {
		work.prepare(world);
		var waiting = awaitWhole(null);
		if (!waiting.isEmpty()) {
			throw new AssertionError("It was not whole before anything went wrong: " + waiting);
		}
		remember();
	}

	private void remember() {
		againBefore = again(false);
		twiceBefore = again(true);
	}

	Result run(Work work, Fault fault, int strikes, Random random) {
		work.begin(world);
		for (double moment : random.doubles(strikes, 0, fault.latest()).sorted().toArray()) {
			await(work, moment);
			fault.strike(world, random);
		}
		long mended = System.nanoTime();
		var lost = new ArrayList<>(awaitWhole(work));
		double seconds = (System.nanoTime() - mended) / 1e9;
		LockSupport.parkNanos(STRAGGLERS.toNanos());
		lost.addAll(invariants.broken(world.now()));
		lost.addAll(work.missing(world));
		lost.addAll(lostMails());
		long again = again(false) - againBefore;
		long twice = again(true) - twiceBefore;
		remember();
		if (twice > (long) strikes * fault.inFlight(world)) {
			lost.add("%d mails were taken twice".formatted(twice));
		}
		return new Result(fault.name(), work.name(), strikes, lost.stream().distinct().toList(), again, seconds, world.heap());
	}

	private void await(Work work, double moment) {
		try {
			Awaitility.await().atMost(patience).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(() -> work.done(world) >= Math.min(1, moment));
		}
		catch (ConditionTimeoutException standing) {
			return;
		}
		if (moment > 1) {
			LockSupport.parkNanos((long) (A_WHOLE_AFTERWARDS.toNanos() * (moment - 1)));
		}
	}

	/** Waits until nothing waits any more, and returns what still does. */
	private List<String> awaitWhole(@Nullable Work work) {
		var left = new ArrayList<String>();
		try {
			Awaitility.await().atMost(patience).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(500)).until(() -> {
				left.clear();
				left.addAll(invariants.waiting(world.now()));
				if (left.isEmpty() && work != null) {
					left.addAll(work.missing(world));
				}
				return left.isEmpty();
			});
		}
		catch (ConditionTimeoutException never) {
			return left;
		}
		return List.of();
	}

	/** Mails that count as sent and have not arrived. */
	private List<String> lostMails() {
		Set<String> arrived = world.mails().deliveries().stream().map(Delivery::messageId).collect(Collectors.toSet());
		long lost = world.facts().sql("select message_id from notification.mails where sent_at is not null").query(String.class).list()
			.stream().filter(id -> !arrived.contains(id)).count();
		return lost == 0 ? List.of() : List.of("%d mails count as sent and have not arrived".formatted(lost));
	}

	/**
	 * How often a mail has come that was there already.
	 *
	 * @param answered whether only those count of which the sender was told that they are taken
	 */
	private long again(boolean answered) {
		return world.mails()
			.deliveries()
			.stream()
			.filter(delivery -> delivery.answered() || !answered)
			.collect(groupingBy(Delivery::messageId, counting()))
			.values()
			.stream()
			.mapToLong(times -> times - 1)
			.sum();
	}

}
