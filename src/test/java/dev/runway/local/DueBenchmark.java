package dev.runway.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Measures what happens when the same milestone of many partners falls due in one minute: mails sent, lost, doubled, and how long it takes. */
final class DueBenchmark {

	private static final String REMINDED = "notification.notes where topic = 'CHASE'";

	/** How long a second mail about the same would have to show itself. */
	private static final Duration STRAGGLERS = Duration.ofSeconds(5);

	private DueBenchmark() {
	}

	static void run(int partners) {
		try (var platform = BenchmarkPlatform.start("benchmark-due", Map.of("runway.programme.mail-spread-minutes", "1"))) {
			var lines = new ArrayList<>(List.of("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country"));
			IntStream.range(0, partners)
				.forEach(i -> lines.add("bench,due-%d,Partner %d,reseller,silver,%s,mara.lindholm@example.com,DE".formatted(i, i, platform.today())));
			platform.load(platform.write("due-partners.csv", lines).toString());
			platform.secondsUntil(System.nanoTime(), () -> platform.count("activation.instances where process_instance_key is not null") == partners
					&& platform.count("notification.notes where topic = 'SIGNED'") == partners);
			for (int day = 0; day < 10 && platform.count(REMINDED) == 0; day++) {
				measure(platform, partners);
			}
		}
	}

	private static void measure(BenchmarkPlatform platform, int partners) {
		long begin = System.nanoTime();
		platform.clock().advance(1);
		if (platform.count(REMINDED) == 0) {
			return;
		}
		double noted = platform.secondsUntil(begin, () -> platform.count(REMINDED) == partners);
		double told = platform.secondsUntil(begin, () -> platform.count(REMINDED + " and mail_id is not null") == partners);
		LockSupport.parkNanos(STRAGGLERS.toNanos());
		System.out.printf("%n%,7d partners whose milestone falls due in the same minute%n", partners);
		System.out.printf("                   noted after     %7.1f s  %6.0f notes/s%n", noted, partners / noted);
		System.out.printf("                   mailed after    %7.1f s%n", told);
		System.out.printf("                   mails of the day %,d%n%n", platform.count("notification.mails where kind = 'DIGEST' and occasion = '%s'".formatted(platform.today())));
	}

}
