package dev.runway.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import io.camunda.client.CamundaClient;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Measures how fast partners are loaded, beside a bare client that publishes as many start messages to the same broker:
 * {@code ./mvnw -Pbenchmark}. Figures are printed and judged by nobody.
 */
final class LoadBenchmark implements AutoCloseable {

	private static final Path FOLDER = Path.of("target", "benchmark");

	private static final Duration PATIENCE = Duration.ofMinutes(20);

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

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest(FOLDER.getFileName().toString());

	private final LocalPlatform platform = LocalPlatform.in(folders).on(ports).with(new Progress(System.out));

	private final LocalApplication application = new LocalApplication(folders, ports, platform.clockFile(),
			Owner.in(Path.of("src", "examples", "owners.csv")));

	private final Mailbox mailbox;

	private final JdbcClient facts = JdbcClient
		.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));

	private LoadBenchmark() {
		mailbox = new Mailbox(folders.data("mail"), ports.of(Port.SMTP), java.time.Clock.systemUTC());
		platform.start();
		application.startAndAwait(Duration.ofMinutes(1));
	}

	public static void main(String[] args) throws Exception {
		try (var benchmark = new LoadBenchmark()) {
			benchmark.load("--owners", "src/examples/owners.csv");
			benchmark.measure(200);
			benchmark.measure(200);
			benchmark.measure(10_000);
		}
		System.exit(0);
	}

	private void measure(int partners) throws Exception {
		var file = write(partners);
		long before = started();
		long begin = System.nanoTime();
		load(file.toString());
		double stored = secondsSince(begin);
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> started() - before == partners);
		double running = secondsSince(begin);
		double bare = bare(partners);
		System.out.printf("%n%,7d partners   in PostgreSQL  %7.1f s  %6.0f rows/s%n", partners, stored, partners / stored);
		System.out.printf("                   instances run  %7.1f s  %6.0f rows/s%n", running, partners / running);
		System.out.printf("                   bare client    %7.1f s  %6.0f messages/s (no database, a process that ends at once)%n", bare,
				partners / bare);
		System.out.printf("                   heap in use    %,d MB, at most %,d MB%n%n", usedMegabytes(),
				Runtime.getRuntime().maxMemory() >> 20);
	}

	private double bare(int messages) throws Exception {
		try (var client = CamundaClient.newClientBuilder()
			.grpcAddress(platform.grpcAddress())
			.restAddress(platform.restAddress())
			.preferRestOverGrpc(false)
			.build()) {
			client.newDeployResourceCommand().addResourceBytes(BARE.getBytes(StandardCharsets.UTF_8), "bare.bpmn").send().join();
			var slots = new Semaphore(IN_FLIGHT);
			long begin = System.nanoTime();
			for (int i = 0; i < messages; i++) {
				slots.acquire();
				client.newPublishMessageCommand()
					.messageName("benchmark.bare")
					.correlationKey(UUID.randomUUID().toString())
					.timeToLive(Duration.ZERO)
					.send()
					.whenComplete((answer, failure) -> slots.release());
			}
			slots.acquire(IN_FLIGHT);
			return secondsSince(begin);
		}
	}

	private Path write(int partners) throws IOException {
		var run = UUID.randomUUID().toString().substring(0, 8);
		var lines = new ArrayList<>(List.of("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country"));
		for (int i = 0; i < partners; i++) {
			lines.add("bench,%s-%d,Partner %d,reseller,silver,2026-11-%02d,mara.lindholm@example.com,DE".formatted(run, i, i,
					1 + i % 20));
		}
		return Files.write(FOLDER.resolve(run + ".csv"), lines);
	}

	private void load(String... files) {
		if (Load.files(ports, files) != 0) {
			throw new IllegalStateException("The load failed");
		}
	}

	private long started() {
		return facts.sql("select count(*) from activation.runways where process_instance_key is not null")
			.query(Long.class)
			.single();
	}

	private static long usedMegabytes() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
	}

	private static double secondsSince(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

	@Override
	public void close() {
		application.close();
		platform.close();
		mailbox.close();
	}

}
