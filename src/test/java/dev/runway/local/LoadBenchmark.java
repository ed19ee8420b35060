package dev.runway.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Measures how fast partners are loaded, beside a bare client that publishes as many start messages to the same engine; and
 * how many rows a second of each file come in and go out.
 */
final class LoadBenchmark {

	private static final String BARE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions_Bare" targetNamespace="https://runway.dev/bpmn">
			  <bpmn:message id="Message_Bare" name="benchmark.bare" />
			  <bpmn:process id="bare" isExecutable="true">
			    <bpmn:startEvent id="StartEvent_Bare"><bpmn:outgoing>Flow_Bare</bpmn:outgoing><bpmn:messageEventDefinition messageRef="Message_Bare" /></bpmn:startEvent>
			    <bpmn:sequenceFlow id="Flow_Bare" sourceRef="StartEvent_Bare" targetRef="EndEvent_Bare" />
			    <bpmn:endEvent id="EndEvent_Bare"><bpmn:incoming>Flow_Bare</bpmn:incoming></bpmn:endEvent>
			  </bpmn:process>
			</bpmn:definitions>
			""";

	private static final String OWNER = "mara.lindholm@example.com";

	/** As many as the application keeps under way. */
	private static final int IN_FLIGHT = 8;

	private final BenchmarkPlatform platform;

	private LoadBenchmark(BenchmarkPlatform platform) {
		this.platform = platform;
	}

	static void run() {
		try (var platform = BenchmarkPlatform.start("benchmark", Map.of())) {
			var benchmark = new LoadBenchmark(platform);
			benchmark.measure(240);
			benchmark.measure(240);
			benchmark.measure(3_000);
			benchmark.measure(20_000);
		}
	}

	/**
	 * Each file with so many rows, one after the other, as somebody loads them: few while the engine starts the instances of the
	 * partners, and many while it is away, so that nothing else takes from the machine.
	 */
	static void runFiles(int few, int many) {
		try (var platform = BenchmarkPlatform.start("benchmark-files", Map.of())) {
			var benchmark = new LoadBenchmark(platform);
			benchmark.measure(200);
			benchmark.measureFiles(few);
		}
		try (var platform = BenchmarkPlatform.startWithoutEngine("benchmark-many-rows")) {
			var benchmark = new LoadBenchmark(platform);
			benchmark.measureFiles(few);
			benchmark.measureFiles(many);
		}
	}

	private void measureFiles(int rows) {
		var files = BenchmarkFiles.of(rows, platform.lastMonth());
		print("partners", files.partners(OWNER));
		print("milestones", first(rows, files.milestones()));
		print("certifications", first(rows, files.certifications()));
		print("deals", first(rows, files.deals()));
		measureExports();
	}

	private static List<String> first(int rows, List<String> lines) {
		return lines.subList(0, rows + 1);
	}

	private void print(String file, List<String> lines) {
		double seconds = load(file, lines);
		System.out.printf("%,9d rows of %-14s %7.1f s  %6.0f rows/s in  (%,d instances not started yet)%n", lines.size() - 1, file, seconds,
				(lines.size() - 1) / seconds, unstarted());
	}

	/** Returns the seconds from the arrival of a file to its last row, as Runway has written them down. */
	private double load(String file, List<String> lines) {
		var path = platform.write("%s-%d.csv".formatted(file, lines.size()), lines).toString();
		platform.load(file.equals("partners") ? new String[] { path } : new String[] { "--" + file, path });
		return platform.lastLoadSeconds();
	}

	private void measureExports() {
		for (var file : List.of("partners", "milestones", "certifications", "deals")) {
			long begin = System.nanoTime();
			long rows = platform.export(file);
			double seconds = secondsSince(begin);
			System.out.printf("%,9d rows of %-14s %7.1f s  %6.0f rows/s out%n", rows, file, seconds, rows / seconds);
		}
	}

	private long unstarted() {
		return platform.count("runway.runways where started_at is null");
	}

	private void measure(int partners) {
		var file = platform.write("partners-%d.csv".formatted(partners), BenchmarkFiles.of(partners, platform.lastMonth()).partners(OWNER));
		long before = started();
		long begin = System.nanoTime();
		platform.load(file.toString());
		double stored = secondsSince(begin);
		double running = platform.secondsUntil(begin, () -> started() - before == partners);
		double bare = bare(partners);
		System.out.printf("%n%,7d partners   in PostgreSQL  %7.1f s  %6.0f rows/s%n", partners, stored, partners / stored);
		System.out.printf("                   instances run  %7.1f s  %6.0f rows/s%n", running, partners / running);
		System.out.printf("                   bare client    %7.1f s  %6.0f messages/s (no database, a process that ends at once)%n", bare,
				partners / bare);
		System.out.printf("                   heap in use    %,d MB, at most %,d MB%n%n", usedMegabytes(),
				Runtime.getRuntime().maxMemory() >> 20);
	}

	private double bare(int messages) {
		try (var client = platform.client()) {
			client.newDeployResourceCommand().addResourceBytes(BARE.getBytes(StandardCharsets.UTF_8), "bare.bpmn").send().join();
			var slots = new Semaphore(IN_FLIGHT);
			long begin = System.nanoTime();
			for (int i = 0; i < messages; i++) {
				slots.acquireUninterruptibly();
				client.newPublishMessageCommand()
					.messageName("benchmark.bare")
					.correlationKey(UUID.randomUUID().toString())
					.timeToLive(Duration.ZERO)
					.send()
					.whenComplete((answer, failure) -> slots.release());
			}
			slots.acquireUninterruptibly(IN_FLIGHT);
			return secondsSince(begin);
		}
	}

	private long started() {
		return platform.count("activation.instances where process_instance_key is not null");
	}

	private static long usedMegabytes() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
	}

	private static double secondsSince(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
