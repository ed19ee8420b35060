package dev.runway.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus reads of Runway, in the text format of its exporters. */
record Scrape(List<Sample> samples) {

	private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	static Scrape of(String text) {
		return new Scrape(text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Scrape::sample).toList());
	}

	Set<String> metrics() {
		return samples.stream().map(Sample::metric).collect(Collectors.toSet());
	}

	private static Sample sample(String line) {
		var parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException(line);
		}
		var labels = parts.group(2) == null ? Map.<String, String>of()
				: LABEL.matcher(parts.group(2)).results().collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
		return new Sample(parts.group(1), labels, parts.group(3).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(parts.group(3)));
	}

	/** A value of a metric. */
	record Sample(String metric, Map<String, String> labels, double value) {
	}

}
