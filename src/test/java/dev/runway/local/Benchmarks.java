package dev.runway.local;

import java.util.List;

import dev.runway.metrics.MetricsBenchmark;

/**
 * Runs the measurements that {@code -Dbenchmark} names, or all: {@code ./mvnw -Pbenchmark -Dbenchmark=journeys,due}. Figures
 * are printed beside what they compare with, and judged by nobody.
 */
final class Benchmarks {

	private Benchmarks() {
	}

	public static void main(String[] args) {
		for (var name : List.of(System.getProperty("benchmark", "load,journeys,due").split(","))) {
			switch (name) {
				case "load" -> LoadBenchmark.run();
				case "files" -> LoadBenchmark.runFiles(1000, 100_000);
				case "journeys" -> JourneyBenchmark.run(1000);
				case "due" -> DueBenchmark.run(1000);
				case "doors" -> DoorsBenchmark.run(100_000, 5_000);
				case "rebuild" -> RebuildBenchmark.run(Integer.getInteger("partners", 240));
				case "metrics" -> MetricsBenchmark.run(List.of(1000, 10_000, 100_000));
				default -> throw new LocalFailure("There is no benchmark '" + name + "': choose from load, files, journeys, due, doors, rebuild and metrics.");
			}
		}
		System.exit(0);
	}

}
