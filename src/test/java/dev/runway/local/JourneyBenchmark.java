package dev.runway.local;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.local.engine.Tally;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.awaitility.Awaitility;

/**
 * Measures whole journeys, from the signature to "Partner activated": with all six facts reported by a file, and with six tasks
 * that people complete; each beside the same diagrams on the same engine with workers that do nothing.
 */
final class JourneyBenchmark {

	private static final int IN_FLIGHT = 8;

	private static final List<String> MILESTONES = Arrays.stream(Milestone.values()).map(Milestone::name).toList();

	private static final List<String> LISTENERS = List.of("activation.recordAgreement", "activation.recordOnboarding", "activation.recordCertification",
			"activation.recordJointPlan", "activation.recordFirstDeal", "activation.recordClosedWon");

	private final BenchmarkPlatform platform;

	private JourneyBenchmark(BenchmarkPlatform platform) {
		this.platform = platform;
	}

	static void run(int partners) {
		try (var platform = BenchmarkPlatform.start("benchmark-journeys", Map.of())) {
			var benchmark = new JourneyBenchmark(platform);
			benchmark.byFile("warm-up", partners / 5);
			benchmark.byTasks("warm-up-tasks", partners / 5);
			System.out.printf("%n%,7d journeys, signed to activated%n", partners);
			benchmark.byFile("journeys", partners).print("Runway, facts by a file");
			benchmark.byTasks("tasks", partners).print("Runway, tasks by people");
			platform.stopApplication();
			benchmark.idleByMessages(partners).print("idle workers, messages");
			benchmark.idleByTasks(partners).print("idle workers, tasks");
		}
	}

	private Figures byFile(String run, int partners) {
		var file = platform.write(run + "-partners.csv", partners(run, partners));
		var facts = platform.write(run + "-milestones.csv", facts(run, partners));
		return measure(partners, () -> {
			platform.load(file.toString());
			platform.load("--milestones", facts.toString());
		});
	}

	private Figures byTasks(String run, int partners) {
		var file = platform.write(run + "-partners.csv", partners(run, partners));
		try (var client = platform.client(); var people = new BusyPeople(client, platform.today())) {
			return measure(partners, () -> {
				platform.load(file.toString());
				people.start();
			});
		}
	}

	private Figures idleByMessages(int partners) {
		try (var client = platform.client()) {
			openIdleWorkers(client);
			return measure(partners, () -> {
				var runways = runways(partners);
				try (var threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
					runways.forEach(runway -> threads.execute(() -> start(client, runway)));
					MILESTONES.forEach(milestone -> Stream.of("activation.milestoneReported", "activation.milestoneReached")
						.forEach(message -> runways.forEach(runway -> threads
							.execute(() -> publish(client, message, runway + ":" + milestone, Duration.ofMinutes(5), Map.of())))));
				}
			});
		}
	}

	private Figures idleByTasks(int partners) {
		try (var client = platform.client(); var people = new BusyPeople(client, platform.today())) {
			openIdleWorkers(client);
			return measure(partners, () -> {
				try (var threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
					runways(partners).forEach(runway -> threads.execute(() -> start(client, runway)));
				}
				people.start();
			});
		}
	}

	/** From the beginning of the work to the end of the last instance. */
	private Figures measure(int partners, Runnable work) {
		Tally tally = platform.tally();
		long begin = System.nanoTime();
		work.run();
		double seconds = platform.secondsUntil(begin, () -> tally.endedInstances() >= partners);
		return new Figures(partners, seconds, tally.records(), tally.jobs());
	}

	private List<String> partners(String run, int partners) {
		var lines = new ArrayList<>(List.of("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country"));
		IntStream.range(0, partners)
			.forEach(i -> lines.add("bench,%s-%d,Partner %d,reseller,silver,%s,mara.lindholm@example.com,DE".formatted(run, i, i, platform.today())));
		return lines;
	}

	private List<String> facts(String run, int partners) {
		var lines = new ArrayList<>(List.of("partner_external_id,milestone,occurred_at,evidence,source_system"));
		MILESTONES.forEach(milestone -> IntStream.range(0, partners)
			.forEach(i -> lines.add("%s-%d,%s,%s,,bench".formatted(run, i, milestone.toLowerCase(), platform.today()))));
		return lines;
	}

	private static List<UUID> runways(int partners) {
		return IntStream.range(0, partners).mapToObj(i -> UUID.randomUUID()).toList();
	}

	private void openIdleWorkers(CamundaClient client) {
		var plan = plan();
		client.newWorker().jobType("activation.openRunway").handler((jobs, job) -> jobs.newCompleteCommand(job).variables(plan).send()).open();
		Stream.concat(Stream.of("notification.sendWelcome"), LISTENERS.stream())
			.forEach(type -> client.newWorker().jobType(type).handler((jobs, job) -> jobs.newCompleteCommand(job).send()).open());
	}

	private void start(CamundaClient client, UUID runway) {
		publish(client, "partner.signed", runway.toString(), Duration.ZERO, Map.of("runwayId", runway, "partnerId", runway, "partnerName", "Partner",
				"partnerType", PartnerType.RESELLER, "tier", Tier.SILVER, "region", Region.EMEA, "owner", "mara.lindholm", "signedOn",
				platform.today().toString()));
	}

	/** As Runway does: an engine that has too much to do is asked again a little later. */
	private static void publish(CamundaClient client, String name, String key, Duration timeToLive, Map<String, Object> variables) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.ignoreExceptionsMatching(failure -> failure instanceof ClientStatusException refused
					&& refused.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED)
			.until(() -> client.newPublishMessageCommand()
				.messageName(name)
				.correlationKey(key)
				.timeToLive(timeToLive)
				.variables(variables)
				.send()
				.join() != null);
	}

	private Map<String, Object> plan() {
		LocalDate day = platform.today().plusDays(90);
		var later = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toString();
		return Map.of("schedule", MILESTONES.stream()
			.collect(Collectors.toMap(Function.identity(), milestone -> Map.of("dueAt", later, "remindAt", later, "dueOn", day.toString()))),
				"clockEndsAt", later, "reviewAt", later, "sellingReviewAt", later, "reached", List.of());
	}

	/** What so many journeys took. */
	private record Figures(int partners, double seconds, long records, long jobs) {

		void print(String what) {
			System.out.printf("                   %-24s %7.1f s  %6.1f journeys/s  %6.1f records and %4.1f jobs each%n", what, seconds, partners / seconds,
					(double) records / partners, (double) jobs / partners);
		}

	}

}
