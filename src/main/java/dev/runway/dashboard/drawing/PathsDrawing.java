package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.SkipAnalysis.Path;
import dev.runway.metrics.SkipAnalysis.PathRate;
import dev.runway.metrics.SkipAnalysis.Paths;
import org.jspecify.annotations.Nullable;

/** Going live with certification and joint plan by the landmark, and without. */
final class PathsDrawing {

	private static final List<String> COLUMNS = List.of("Partners", "Had their days", "Live in time", "Share of those",
			"Judged by all", "Likely between", "Still followed on the last day");

	private PathsDrawing() {
	}

	static Shown of(Answer answer, Paths figures, MetricsSettings settings, PartnersBehind behind) {
		var table = new Table(Stream.concat(Stream.of("On day %d".formatted(settings.landmarkDay())), COLUMNS.stream()).toList(), figures.rows().stream().map(row -> row(row, settings, behind)).toList());
		var leftOut = "Not compared: %,d live before day %d, %,d ended before it, %,d that have not had %d days yet.".formatted(
				figures.liveBefore(), settings.landmarkDay() + 1, figures.endedBefore(), figures.tooYoung(), settings.landmarkDay());
		var ways = List.of(Linked.count(figures.liveBefore(), "live before", behind.path("live_before", settings.landmarkDay())),
				Linked.count(figures.endedBefore(), "ended before", behind.path("ended_before", settings.landmarkDay())),
				Linked.count(figures.tooYoung(), "not there yet", behind.path("too_young", settings.landmarkDay())));
		if (figures.rows().stream().mapToLong(PathRate::partners).sum() == 0) {
			return Shown.of(answer, "There is nobody to compare yet.", List.of(), List.of(leftOut), table).leading(ways);
		}
		var dots = new Dots("Live by day %d, by what partners had on day %d, from 0 to 100 %%".formatted(settings.liveByDay(), settings.landmarkDay()),
				figures.rows().stream().map(row -> dot(row, settings, behind)).toList(), null);
		var kinds = figures.rows()
			.stream()
			.map(PathRate::interval)
			.filter(Objects::nonNull)
			.map("The bars are intervals: %s."::formatted)
			.distinct();
		return Shown.of(answer, sentence(figures, settings), List.of(dots), List.of(leftOut), table).leading(ways).computed(kinds.toList());
	}

	private static String sentence(Paths figures, MetricsSettings settings) {
		var both = estimate(figures, Path.BOTH);
		var neither = estimate(figures, Path.NEITHER);
		return both == null || neither == null ? figures.caution()
				: "%s of the partners that were certified and had a joint plan on day %d go live in time, and %s of those that had neither. %s"
					.formatted(Words.share(both), settings.landmarkDay(), Words.share(neither), figures.caution());
	}

	private static @Nullable Double estimate(Paths figures, Path path) {
		return figures.rows().stream().filter(row -> row.path() == path).map(PathRate::estimate).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static Dot dot(PathRate path, MetricsSettings settings, PartnersBehind behind) {
		var counted = path.matured() == 0 ? "" : " · of those with all their days, %s were live in time".formatted(Words.of(path.live(), path.matured()));
		var interval = path.lower() == null ? "" : " · " + Words.likely(path.lower(), path.upper());
		return Dot.of(path.label(), path.estimate(), path.lower(), path.upper(), path.estimate() == null ? "no rate" : Words.share(path.estimate()),
				(interval + counted + (path.remark() == null ? "" : " · " + path.remark())).replaceFirst("^ · ", ""))
			.counting(Words.partners(path.partners()), path.partners() == 0 ? null : behind.path(word(path), settings.landmarkDay()));
	}

	private static List<Linked> row(PathRate path, MetricsSettings settings, PartnersBehind behind) {
		return List.of(Linked.text(path.label()), Linked.count(path.partners(), behind.path(word(path), settings.landmarkDay())),
				Linked.count(path.matured(), behind.path(word(path), settings.landmarkDay(), settings.liveByDay())),
				Linked.count(path.live(), behind.livePath(word(path), settings.landmarkDay(), settings.liveByDay())), Linked.text(Words.share(path.share())),
				Linked.text(Words.share(path.estimate())), Linked.text(Words.shares(path.lower(), path.upper())), Linked.text(Words.count(path.atRisk())));
	}

	private static String word(PathRate path) {
		return path.path().name().toLowerCase(Locale.ROOT);
	}

}
