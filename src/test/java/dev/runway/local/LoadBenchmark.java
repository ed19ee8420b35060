package dev.runway.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Measures how fast partners are loaded, beside a bare client that publishes as many start messages to the same broker.
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

	/** As many as the application keeps under way. */
	private static final int IN_FLIGHT = 8;

	private final BenchmarkPlatform platform;

	private LoadBenchmark(BenchmarkPlatform platform) {
		this.platform = platform;
	}

	static void run() {
		try (var platform = BenchmarkPlatform.start("benchmark", Map.of())) {
			var benchmark = new LoadBenchmark(platform);
			benchmark.measure(200);
			benchmark.measure(200);
			benchmark.measure(10_000);
		}
	}

	private void measure(int partners) {
		var file = write(partners);
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

	private Path write(int partners) {
		var run = UUID.randomUUID().toString().substring(0, 8);
		var lines = new ArrayList<>(List.of("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country"));
		for (int i = 0; i < partners; i++) {
			lines.add("bench,%s-%d,Partner %d,reseller,silver,2026-11-%02d,mara.lindholm@example.com,DE".formatted(run, i, i,
					1 + i % 20));
		}
		return platform.write(run + ".csv", lines);
	}

	private long started() {
		return platform.count("activation.runways where process_instance_key is not null");
	}

	private static long usedMegabytes() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
	}

	private static double secondsSince(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
