package dev.runway.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Runs the queries of several metrics over one reading of the facts, so that they agree with each other. */
@Component
class MetricQueries {

	private static final String FOLDER = "metrics/";

	/** What several metrics count from, each reading those before it. */
	private static final List<String> SHARED = List.of("runs", "cohorts", "lifelines");

	/** Memory for one reading of all partners, no compiling of queries that run for a moment, and no step for filters that are not asked for. */
	private static final String FOR_FIGURES = """
			select set_config('work_mem', '32MB', true), set_config('jit', 'off', true),
				set_config('plan_cache_mode', 'force_custom_plan', true)
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final MetricsSettings settings;

	MetricQueries(JdbcClient jdbc, JsonMapper json, MetricsSettings settings) {
		this.jdbc = jdbc;
		this.json = json.rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		this.settings = settings;
	}

	static Definition definition(String name) {
		return Definition.read(name, text(name));
	}

	/** Finds the figures of each metric, by its name. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	Map<String, Figures> run(Collection<? extends Metric<?>> metrics, Selection selection, LocalDate today) {
		var lines = read(metrics, selection, today);
		var context = new Context(today, settings);
		return metrics.stream().collect(Collectors.toMap(Metric::name, metric -> figures(metric, lines, context)));
	}

	private static <F extends Record> Figures figures(Metric<F> metric, Map<String, List<Record>> lines, Context context) {
		return metric.figures(lines.getOrDefault(metric.name(), List.of()).stream().map(metric.factType()::cast).toList(), context);
	}

	private Map<String, List<Record>> read(Collection<? extends Metric<?>> metrics, Selection selection, LocalDate today) {
		var lines = new HashMap<String, List<Record>>();
		metrics.forEach(metric -> lines.put(metric.name(), new ArrayList<>()));
		var types = metrics.stream().collect(Collectors.toMap(Metric::name, Metric::factType));
		jdbc.sql(FOR_FIGURES).query((row, number) -> true).single();
		RowCallbackHandler add = row -> {
			var metric = row.getString("metric");
			Objects.requireNonNull(lines.get(metric)).add(json.readValue(row.getString("line"), types.get(metric)));
		};
		jdbc.sql(together(metrics)).params(parameters(selection, today)).query(add);
		return lines;
	}

	private static String together(Collection<? extends Metric<?>> metrics) {
		return metrics.stream()
			.map(Metric::name)
			.map(name -> "select '%s' as metric, row_to_json(line) as line from (%n%s%n) line".formatted(name,
					Definition.query(text(name))))
			.collect(Collectors.joining("\nunion all\n", SHARED.stream()
				.map(name -> "%s as materialized (\n%s\n)".formatted(name, Definition.query(text(name))))
				.collect(Collectors.joining(",\n", "with ", "\n")), ""));
	}

	private Map<String, @Nullable Object> parameters(Selection selection, LocalDate today) {
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("today", today);
		parameters.put("signedFrom", selection.firstDay());
		parameters.put("signedTo", selection.lastDay());
		parameters.put("type", selection.type() == null ? null : selection.type().name());
		parameters.put("tier", selection.tier() == null ? null : selection.tier().name());
		parameters.put("region", selection.region() == null ? null : selection.region().name());
		parameters.put("owner", selection.owner());
		parameters.put("windowFrom", selection.windowFrom(today, settings.windowMonths()));
		parameters.put("yearFrom", selection.windowFrom(today.withDayOfMonth(1), 12).withDayOfMonth(1));
		parameters.put("liveBy", settings.liveByDay());
		parameters.put("landmark", settings.landmarkDay());
		parameters.put("leaveOutRejected", settings.leaveOutRejected());
		parameters.put("factors", json.writeValueAsString(settings.factors()));
		return parameters;
	}

	private static String text(String name) {
		try {
			return new ClassPathResource(FOLDER + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException missing) {
			throw new UncheckedIOException("The metric '%s' has no query".formatted(name), missing);
		}
	}

}
