package dev.runway.stuck;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.runway.command.RunningRunway;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the facts with the engine, says in words what differs and what else is stuck, and mends it when told to, with a Runway that is up. */
@Command(name = "reconcile", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Compares the facts with the engine, and says what differs and what else is stuck; mends it with --repair.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:nothing differs and nothing is stuck, or all of it was mended", "1:Runway or the engine cannot be asked", "2:the command is wrong",
				"3:something differs or is stuck" })
public class ReconcileCommand implements Callable<Integer> {

	private static final int DIFFERS = 3;

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

	@Option(names = "--repair", description = "Mends what is found; without it that is only shown.")
	private boolean repair;

	@Option(names = "--kind", paramLabel = "kind", description = "What is mended: ${COMPLETION-CANDIDATES} (default: all that can be mended without a question).")
	private List<StuckKind> kinds = List.of();

	@Option(names = "--reason", paramLabel = "text", description = "Why it is mended; it stands on the timelines.", defaultValue = "Mended by the command reconcile")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		return runway.ask("/api/v1/stuck", "Operators and partner operations may.", stuck -> {
			var overview = compared(stuck);
			var failure = overview.comparison().failure();
			if (failure != null) {
				return RunningRunway.fail("The facts could not be compared with the engine: %s.".formatted(failure));
			}
			overview.piles().stream().filter(pile -> pile.count() > 0).forEach(ReconcileCommand::show);
			System.out.printf("%,d processes run; %,d things differ or are stuck.%n", overview.comparison().instances(), overview.count());
			return overview.count() == 0 || repair && mendAll(stuck, overview) ? CommandLine.ExitCode.OK : DIFFERS;
		});
	}

	/** Asks for a comparison and waits for it; what one look has found is looked at again after a minute. */
	private static StuckOverview compared(RestClient stuck) {
		System.err.println("Comparing the facts with the engine; what differs is looked at again a minute later");
		stuck.post().uri("/comparison").retrieve().toBodilessEntity();
		var overview = read(stuck);
		while (overview.comparison().running()) {
			System.err.printf("  %,d differences wait for a second look%n", overview.comparison().unconfirmed());
			pause();
			overview = read(stuck);
		}
		return overview;
	}

	private boolean mendAll(RestClient stuck, StuckOverview overview) {
		var mended = 0L;
		for (var pile : overview.piles()) {
			if (pile.count() > 0 && pile.kind().byTheDozen() && (kinds.isEmpty() || kinds.contains(pile.kind()))) {
				var answer = stuck.post().uri("/remedies").contentType(MediaType.APPLICATION_JSON).body(Map.of("kind", pile.kind(), "reason", reason)).retrieve()
					.body(Mended.class);
				var count = answer == null ? 0 : answer.mended();
				System.out.printf("%s: %,d of %,d mended%n", pile.title(), count, pile.count());
				mended += count;
			}
		}
		return mended >= overview.count();
	}

	private static void show(StuckPile pile) {
		System.out.printf("%s (%,d)%n", pile.title(), pile.count());
		pile.things().forEach(thing -> System.out.printf("  %s: %s%s, since %s%n", thing.name(), thing.what(), thing.detail() == null ? "" : " (" + thing.detail() + ")",
				thing.since()));
		if (pile.rest() > 0) {
			System.out.printf("  and %,d more%n", pile.rest());
		}
	}

	private static StuckOverview read(RestClient stuck) {
		return Objects.requireNonNull(stuck.get().retrieve().body(StuckOverview.class));
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_AGAIN);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
	}

	/** How many were mended. */
	private record Mended(int mended) {
	}

}
