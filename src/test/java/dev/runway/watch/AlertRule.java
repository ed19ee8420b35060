package dev.runway.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An alert of the rules that are shipped. They are kept so simple that this reads them: the highest or lowest value of one metric beside
 * a number, or whether a metric is there at all.
 */
record AlertRule(String name, String expression, Map<String, Object> fields) {

	static final Path FILE = Path.of("src", "ops", "runway-alerts.yml");

	private static final Pattern COMPARISON = Pattern.compile("(max|min)\\((abs\\()?(\\w+)(?:\\{(\\w+)=\"([^\"]*)\"})?\\)?\\) ([<>]) (\\d+)");

	private static final Pattern ABSENCE = Pattern.compile("absent\\((\\w+)\\)");

	/** The rules of the file; a key that is written twice is refused. */
	static List<AlertRule> read() {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml(new SafeConstructor(options)).load(text(FILE));
		return file.get("groups").stream().flatMap(group -> group.get("rules").stream())
			.map(rule -> new AlertRule((String) rule.get("alert"), (String) rule.get("expr"), rule)).toList();
	}

	static AlertRule named(String name) {
		return read().stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	String metric() {
		var absence = ABSENCE.matcher(expression);
		return absence.matches() ? absence.group(1) : comparison().group(3);
	}

	/** Whether the rule holds for what a scrape has brought. */
	boolean firesOn(Scrape scrape) {
		var absence = ABSENCE.matcher(expression);
		if (absence.matches()) {
			return scrape.samples().stream().noneMatch(sample -> sample.metric().equals(absence.group(1)));
		}
		var rule = comparison();
		var values = scrape.samples().stream()
			.filter(sample -> sample.metric().equals(rule.group(3)))
			.filter(sample -> rule.group(4) == null || rule.group(5).equals(sample.labels().get(rule.group(4))))
			.mapToDouble(Scrape.Sample::value)
			.filter(value -> !Double.isNaN(value))
			.map(value -> rule.group(2) == null ? value : Math.abs(value))
			.summaryStatistics();
		var value = rule.group(1).equals("max") ? values.getMax() : values.getMin();
		var limit = Double.parseDouble(rule.group(7));
		return values.getCount() > 0 && (rule.group(6).equals(">") ? value > limit : value < limit);
	}

	private Matcher comparison() {
		var rule = COMPARISON.matcher(expression);
		if (!rule.matches()) {
			throw new IllegalArgumentException("%s: '%s' is no comparison of one metric with a number".formatted(name, expression));
		}
		return rule;
	}

}
