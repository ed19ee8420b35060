package dev.runway.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Measures what happens when the same milestone of many partners falls due in one minute: mails sent, lost, doubled, and how long it takes. */
final class DueBenchmark {

	private static final String REMINDED = "notification.mails where kind = 'CHASE'";

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
					&& platform.count("notification.mails where kind = 'WELCOME' and sent_at is not null") == partners);
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
		double queued = platform.secondsUntil(begin, () -> platform.count(REMINDED) == partners);
		double sent = platform.secondsUntil(begin, () -> platform.count(REMINDED + " and sent_at is not null") == partners);
		LockSupport.parkNanos(STRAGGLERS.toNanos());
		var arrived = platform.mailbox().mailsTo("").stream().filter(mail -> mail.subject().startsWith("Partner ") && !mail.subject().contains("has signed")).toList();
		var different = new HashSet<>(arrived.stream().map(Mail::subject).toList()).size();
		System.out.printf("%n%,7d partners whose milestone falls due in the same minute%n", partners);
		System.out.printf("                   queued after    %7.1f s%n", queued);
		System.out.printf("                   sent after      %7.1f s  %6.0f mails/s%n", sent, partners / sent);
		System.out.printf("                   arrived %,d, lost %,d, doubled %,d%n%n", arrived.size(), partners - different, arrived.size() - different);
	}

}
