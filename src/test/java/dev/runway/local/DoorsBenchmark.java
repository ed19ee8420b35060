package dev.runway.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures how fast systems read selling rights and register deals when many partners are there, beside an answer that
 * asks the database for nothing but 1. Clients, application, database and engine share the machine.
 */
final class DoorsBenchmark {

	private static final int LOADED = 1000;

	/** Each is a closed loop: it asks again once it has its answer. */
	private static final int CLIENTS = 8;

	/** Tables in the order of their references, each with what tells a copy from its row; n counts the copies. */
	private static final Map<String, String> COPIES = copies();

	private final BenchmarkPlatform platform;

	private final String token;

	private final List<String> partners;

	private DoorsBenchmark(BenchmarkPlatform platform, int partners) {
		this.platform = platform;
		load();
		multiply(partners / LOADED);
		this.token = token();
		this.partners = platform.ids("partner.partners");
	}

	static void run(int partners, int requests) {
		try (var platform = BenchmarkPlatform.start("benchmark-doors", Map.of("logging.level.dev.runway.api.RequestLog", "warn"), Floor.class)) {
			var benchmark = new DoorsBenchmark(platform, partners);
			System.out.printf("%n%,7d partners, %d clients, %,d reading requests each, %,d writing ones%n", benchmark.partners.size(), CLIENTS, requests,
					requests / 10);
			benchmark.measure("select 1", requests, i -> benchmark.get("/api/v1/partners/" + Floor.PATH));
			benchmark.measure("selling rights", requests, i -> benchmark.get("/api/v1/partners/%s/selling-rights".formatted(benchmark.partner(i))));
			benchmark.measure("register a deal", requests / 10, benchmark::registration);
			benchmark.measure("select 1 again", requests, i -> benchmark.get("/api/v1/partners/" + Floor.PATH));
		}
	}

	/** Partners that may sell, as operations load them. */
	private void load() {
		var files = BenchmarkFiles.of(LOADED, platform.lastMonth());
		platform.load(platform.write("doors-partners.csv", files.partners("mara.lindholm@example.com")).toString());
		platform.secondsUntil(System.nanoTime(), () -> platform.count("runway.runways where started_at is null") == 0);
		platform.load("--certifications", platform.write("doors-certifications.csv", files.certifications()).toString());
		platform.secondsUntil(System.nanoTime(), () -> platform.count("certification.selling_rights where state = 'GRANTED'") == LOADED
				&& platform.count("event_publication") == 0);
	}

	/** Copies what was loaded in the database: the copies have all facts, and no process instance of their own. */
	private void multiply(int times) {
		COPIES.forEach((table, differs) -> platform.execute("""
				insert into %1$s select (jsonb_populate_record(kept, jsonb_build_object(%2$s))).*
				from %1$s kept, generate_series(1, %3$d) n
				""".formatted(table, differs, times - 1)));
		platform.execute("analyze");
	}

	private static Map<String, String> copies() {
		var copies = new LinkedHashMap<String, String>();
		copies.put("partner.partners", copied("id") + ", 'external_id', external_id || '-' || n");
		copies.put("runway.runways", copied("id") + ", " + copied("partner_id"));
		copies.put("runway.milestones", copied("runway_id"));
		copies.put("runway.clock_entries", copied("runway_id"));
		copies.put("certification.gates", copied("partner_id"));
		copies.put("certification.reps", copied("id") + ", " + copied("partner_id"));
		copies.put("certification.certificates", copied("id") + ", " + copied("rep_id"));
		copies.put("certification.selling_rights", copied("partner_id"));
		return copies;
	}

	private static String copied(String id) {
		return "'%1$s', md5(%1$s::text || n)::uuid".formatted(id);
	}

	private void measure(String name, int requests, IntFunction<HttpRequest.Builder> request) {
		int warmUp = requests / 10;
		ask(warmUp, request);
		long begin = System.nanoTime();
		var took = ask(requests, i -> request.apply(warmUp + i));
		double seconds = (System.nanoTime() - begin) / 1e9;
		Arrays.sort(took);
		System.out.printf("%-16s %8.0f requests/s   median %6.1f ms   p99 %6.1f ms   slowest %7.1f ms%n", name, requests / seconds,
				took[requests / 2] / 1e6, took[requests * 99 / 100] / 1e6, took[requests - 1] / 1e6);
	}

	/** Returns how long each answer took, in nanoseconds; any answer but a success ends the measurement. */
	private long[] ask(int requests, IntFunction<HttpRequest.Builder> request) {
		var took = new long[requests];
		var next = new AtomicInteger();
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			var done = IntStream.range(0, CLIENTS).mapToObj(client -> CompletableFuture.runAsync(() -> {
				for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
					long begin = System.nanoTime();
					Http.call(request.apply(i));
					took[i] = System.nanoTime() - begin;
				}
			}, clients)).toArray(CompletableFuture[]::new);
			CompletableFuture.allOf(done).join();
		}
		return took;
	}

	private HttpRequest.Builder get(String path) {
		return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
	}

	private HttpRequest.Builder registration(int i) {
		var body = "{\"name\": \"ERP\", \"customer\": \"Customer %s\"}".formatted(UUID.randomUUID());
		return get("/api/v1/partners/%s/deals".formatted(partner(i))).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(body));
	}

	/** Goes through the partners in an order that has nothing to do with how they are stored. */
	private String partner(int i) {
		return partners.get((int) (i * 7919L % partners.size()));
	}

	private String token() {
		var credentials = Base64.getEncoder().encodeToString(("ops:" + StatusTable.PASSWORD).getBytes(StandardCharsets.UTF_8));
		return Http.call(HttpRequest.newBuilder(address("/api/v1/tokens"))
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString("{\"name\": \"benchmark\", \"scopes\": [\"partners:read\", \"deals:write\", \"selling-rights:read\"], \"expiresOn\": \"%s\"}"
				.formatted(platform.today().plusDays(7)))))
			.path("token")
			.asString();
	}

	private URI address(String path) {
		return platform.application(path);
	}

}
