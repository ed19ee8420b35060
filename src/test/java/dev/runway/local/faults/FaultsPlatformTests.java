package dev.runway.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import dev.runway.local.faults.Campaign.Step;
import dev.runway.local.faults.Kill.Part;
import dev.runway.local.faults.MailServer.Behaviour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is killed, and when: nothing is lost, and nothing is done twice. In short with every build; whole, with
 * {@code ./mvnw verify -Pfaults}, and again at the same moments with {@code -Dseed=…}.
 */
class FaultsPlatformTests {

	private static final boolean WHOLE = System.getProperty("faults", "short").equals("whole");

	private static final long SEED = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));

	private static final int PARTNERS = Integer.getInteger("faults.partners", WHOLE ? 5000 : 40);

	private static final int DUE = Integer.getInteger("faults.due", WHOLE ? 1000 : 20);

	private static final int RUNGS = Integer.getInteger("faults.rungs", WHOLE ? 200 : 10);

	private static final int STRIKES = Integer.getInteger("faults.strikes", WHOLE ? 3 : 1);

	/** After what time something counts as lost that has not come to rest. */
	private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("faults.minutes", 20));

	private static final Path TABLE = Path.of("target", "faults.md");

	/** What was under way is handed out again soon, and nobody waits long for the next sweep. */
	private static final Map<String, String> HASTE = Map.of("runway.engine.job-timeout", "15s", "runway.outbox.retry-interval", "2s",
			"runway.notification.quiet", "1s", "runway.notification.sweep-interval", "1s");

	@ParameterizedTest(name = "{0}")
	@MethodSource("campaigns")
	void losesNothingAndDoesNothingTwice(Campaign campaign) throws IOException {
		var random = new Random(SEED + campaign.name().hashCode());
		System.out.printf("%s, again with -Dseed=%d%n", campaign.name(), SEED);
		var folder = Path.of("target", "faults", campaign.name().replaceAll("\\W+", "-")).toAbsolutePath();
		var broken = new ArrayList<String>();
		try (var world = new World(folder, campaign.copies(), Math.max(5, DUE / 10), campaign.onSmallDisk(), HASTE)) {
			var trial = new Trial(world, PATIENCE);
			for (Step step : campaign.steps()) {
				trial.prepare(step.work());
				var result = trial.run(step.work(), step.fault(), step.strikes(), random);
				tell(result);
				result.lost().forEach(lost -> broken.add("%s while %s: %s".formatted(result.fault(), result.work(), lost)));
			}
		}
		assertThat(broken).as("seed %d", SEED).isEmpty();
	}

	static List<Campaign> campaigns() {
		var only = System.getProperty("faults.only", "");
		return (WHOLE ? whole() : Stream.of(inShort())).filter(campaign -> campaign.name().contains(only)).toList();
	}

	private static Campaign inShort() {
		return new Campaign("in short", 1, null, List.of(
				new Step(new RungWork(RUNGS, RungWork.Step.HELP), Kill.of(Part.ENGINE), STRIKES),
				new Step(new DueWork(DUE), new BadMailServer(Behaviour.BREAKS_OFF, Duration.ofSeconds(4)), STRIKES),
				new Step(new LoadWork(PARTNERS), Kill.ofAll(), STRIKES)));
	}

	private static Stream<Campaign> whole() {
		var kills = Stream.of(Kill.of(Part.APPLICATION), Kill.of(Part.ENGINE), Kill.of(Part.DATABASE), Kill.ofAll())
			.map(kill -> Campaign.of(kill, 1, null, STRIKES, works()));
		var mails = Stream.of(Behaviour.values())
			.filter(behaviour -> behaviour != Behaviour.TAKES)
			.map(behaviour -> Campaign.of(new BadMailServer(behaviour, Duration.ofSeconds(20)), 1, null, 1, Stream.of(new DueWork(DUE))));
		var disks = Disk.possible() ? Stream.of(Part.DATABASE, Part.ENGINE)
			.map(part -> Campaign.of(new FullDisk(part), 1, part, 1, Stream.of(new LoadWork(PARTNERS)))) : Stream.<Campaign>empty();
		var others = Stream.of(
				Campaign.of(Away.engine(1), 1, null, 1, Stream.of(new DueWork(DUE), new LoadWork(PARTNERS))),
				Campaign.of(Away.all(30), 1, null, 1, RungWork.all(RUNGS)),
				Campaign.of(new CutLink(Duration.ofSeconds(3)), 1, null, 3 * STRIKES, Stream.of(new DueWork(DUE), new LoadWork(PARTNERS))),
				Campaign.of(new KillOneOfTwo(), 2, null, STRIKES, works()));
		return Stream.of(kills, mails, disks, others).flatMap(each -> each);
	}

	private static Stream<Work> works() {
		return Stream.concat(RungWork.all(RUNGS), Stream.of(new DueWork(DUE), new LoadWork(PARTNERS)));
	}

	private static void tell(Result result) throws IOException {
		System.out.println(result.row());
		if (!Files.exists(TABLE)) {
			Files.writeString(TABLE, Result.HEADER + "\n");
		}
		Files.writeString(TABLE, result.row() + "\n", StandardOpenOption.APPEND);
	}

}
