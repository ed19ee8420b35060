package dev.runway.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.activation.Milestone;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.awaitility.Awaitility;

/**
 * Measures whole journeys, from the signature to "Partner activated", with all six facts reported by a file; beside the
 * same diagrams on the same broker with workers that do nothing, and a client that publishes the same messages.
 */
final class JourneyBenchmark {

	private static final int IN_FLIGHT = 8;

	private static final List<String> MILESTONES = Arrays.stream(Milestone.values()).map(Milestone::name).toList();

	private JourneyBenchmark() {
	}

	static void run(int partners) {
		try (var platform = BenchmarkPlatform.start("benchmark-journeys", Map.of())) {
			withRunway(platform, "warm-up", partners / 5);
			double runway = withRunway(platform, "journeys", partners);
			platform.stopApplication();
			double idle = withIdleWorkers(platform, partners);
			System.out.printf("%n%,7d journeys, signed to activated%n", partners);
			System.out.printf("                   Runway          %7.1f s  %6.1f journeys/s  (files, PostgreSQL, workers, welcome mails)%n", runway, partners / runway);
			System.out.printf("                   idle workers    %7.1f s  %6.1f journeys/s  (same diagrams, same broker, nothing stored)%n%n", idle, partners / idle);
		}
	}

	private static double withRunway(BenchmarkPlatform platform, String run, int partners) {
		var tally = platform.tally();
		var file = platform.write(run + "-partners.csv", partners(platform, run, partners));
		var facts = platform.write(run + "-milestones.csv", facts(platform, run, partners));
		long begin = System.nanoTime();
		platform.load(file.toString());
		platform.load("--milestones", facts.toString());
		return platform.secondsUntil(begin, () -> tally.endedInstances() >= partners);
	}

	private static List<String> partners(BenchmarkPlatform platform, String run, int partners) {
		var lines = new ArrayList<>(List.of("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country"));
		IntStream.range(0, partners)
			.forEach(i -> lines.add("bench,%s-%d,Partner %d,reseller,silver,%s,mara.lindholm@example.com,DE".formatted(run, i, i, platform.today())));
		return lines;
	}

	private static List<String> facts(BenchmarkPlatform platform, String run, int partners) {
		var lines = new ArrayList<>(List.of("partner_external_id,milestone,occurred_at,evidence,source_system"));
		MILESTONES.forEach(milestone -> IntStream.range(0, partners)
			.forEach(i -> lines.add("%s-%d,%s,%s,,bench".formatted(run, i, milestone.toLowerCase(), platform.today()))));
		return lines;
	}

	private static double withIdleWorkers(BenchmarkPlatform platform, int partners) {
		var tally = platform.tally();
		var runways = IntStream.range(0, partners).mapToObj(i -> UUID.randomUUID()).toList();
		try (var client = platform.client()) {
			client.newWorker()
				.jobType("activation.openRunway")
				.handler((jobs, job) -> jobs.newCompleteCommand(job).variables(plan()).send())
				.open();
			client.newWorker()
				.jobType("notification.sendWelcome")
				.handler((jobs, job) -> jobs.newCompleteCommand(job).send())
				.open();
			long begin = System.nanoTime();
			try (var threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
				runways.forEach(runway -> threads.execute(() -> publish(client, "partner.signed", runway.toString(), Duration.ZERO, start(runway, platform.today()))));
				MILESTONES.forEach(milestone -> runways.forEach(runway -> threads.execute(() -> publish(client, "activation.milestoneReached",
						runway + ":" + milestone, Duration.ofHours(1), Map.of("reached", List.of(milestone))))));
			}
			return platform.secondsUntil(begin, () -> tally.endedInstances() >= partners);
		}
	}

	/** As Runway does: a broker that has too much to do is asked again a little later. */
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

	private static Map<String, Object> start(UUID runway, LocalDate today) {
		return Map.of("runwayId", runway, "partnerId", runway, "partnerName", "Partner", "partnerType", PartnerType.RESELLER,
				"tier", Tier.SILVER, "region", Region.EMEA, "owner", "mara.lindholm", "signedOn", today.toString());
	}

	private static Map<String, Object> plan() {
		var later = Instant.now().plus(Duration.ofDays(90)).toString();
		return Map.of("schedule", MILESTONES.stream()
			.collect(Collectors.toMap(Function.identity(), milestone -> Map.of("dueAt", later, "remindAt", later))),
				"clockEndsAt", later, "sellingReviewAt", later, "reached", List.of());
	}

}
