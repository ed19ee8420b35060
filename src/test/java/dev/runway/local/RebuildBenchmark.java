package dev.runway.local;

import java.util.Map;

/** Measures how long it takes until every partner runs again in an engine that was emptied under the running application. */
final class RebuildBenchmark {

	private static final String RUNNING = "activation.instances where process_instance_key is not null";

	private RebuildBenchmark() {
	}

	static void run(int partners) {
		try (var platform = BenchmarkPlatform.start("benchmark-rebuild", Map.of("runway.engine.when-lost", "restart"))) {
			var file = platform.write("rebuild-partners.csv", BenchmarkFiles.of(partners, platform.lastMonth()).partners("mara.lindholm@example.com"));
			platform.load(file.toString());
			platform.secondsUntil(System.nanoTime(), () -> platform.count(RUNNING) == partners);
			var mails = mails(platform);
			long begin = System.nanoTime();
			platform.loseEngine();
			double noticed = platform.secondsUntil(begin, () -> platform.count(RUNNING) == 0);
			double first = platform.secondsUntil(begin, () -> platform.count(RUNNING) > 0);
			double all = platform.secondsUntil(begin, () -> platform.count(RUNNING) == partners);
			System.out.printf("%n%,7d partners in an engine that was emptied%n", partners);
			System.out.printf("                   noticed after   %7.1f s%n", noticed);
			System.out.printf("                   first runs after%7.1f s%n", first);
			System.out.printf("                   all run after   %7.1f s  %6.0f partners/s from the first one on%n", all, partners / (all - first));
			System.out.printf("                   mails besides   %7d%n", mails(platform) - mails);
			System.out.printf("                   heap in use     %,7d MB%n%n", Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
		}
	}

	private static long mails(BenchmarkPlatform platform) {
		return platform.count("notification.mails");
	}

}
