package dev.runway.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.chart.Bars;
import dev.runway.chart.Bars.Count;
import dev.runway.chart.Chart;
import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.TimeInStage.StageTime;
import dev.runway.metrics.TimeInStage.StageTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** How long each stage takes, who waits in it, and where partners are lost. */
final class StageTimesDrawing {

	private static final List<String> COLUMNS = List.of("Stage", "Left it", "Days on average", "Half within", "Nine of ten within", "Waiting",
			"Half of them so far", "Longest", "Half within, counting those waiting", "Wait for the vendor", "Wait for the partner", "Not known for whom",
			"Ended in it", "Skipped it", "Not live in time");

	private StageTimesDrawing() {
	}

	static Shown of(Answer answer, StageTimes figures, MetricsSettings settings, PartnersBehind behind) {
		var table = new Table(COLUMNS, figures.rows().stream().map(row -> row(row, settings, behind)).toList());
		if (answer.counts().signed() == 0) {
			return Shown.of(answer, "No partner has signed.", List.of(), List.of(), table);
		}
		var pictures = new ArrayList<Chart>();
		if (figures.rows().stream().anyMatch(row -> row.lost() > 0)) {
			pictures.add(Bars.ofCounts("Partners that were not live by day %d, by the stage in which they stood".formatted(settings.liveByDay()),
					figures.rows().stream().filter(row -> row.lost() > 0).map(row -> new Count(row.label(), row.lost(), behind.notLiveBy(settings.liveByDay(), row.stage().end()))).toList()));
		}
		if (figures.rows().stream().anyMatch(row -> row.done() + row.waiting() > 0)) {
			pictures.add(days(figures.rows(), behind));
		}
		return Shown.of(answer, figures.bottleneck() == null ? figures.sentence() : "The bottleneck: " + StringUtils.uncapitalize(figures.sentence()), pictures,
				List.of(figures.waitedFor()), table);
	}

	private static Dots days(List<StageTime> rows, PartnersBehind behind) {
		var longest = Math.max(1, rows.stream()
			.flatMap(row -> Stream.of(row.p90(), row.median()))
			.filter(Objects::nonNull)
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(1));
		return new Dots("Days in each stage: half are through by the dot, and the bar reaches to the slowest tenth",
				rows.stream().map(row -> dot(row, longest, behind)).toList(), null);
	}

	private static Dot dot(StageTime row, double longest, PartnersBehind behind) {
		var said = new ArrayList<String>();
		if (row.done() > 0) {
			said.add("on average %s, a tenth takes over %s".formatted(Words.inDays(row.mean()), Words.wholeDays(row.p90())));
		}
		if (row.waiting() > 0) {
			said.addFirst("half of them for %s or more, the longest for %s".formatted(Words.wholeDays(row.waitingMedian()),
					Words.inDays(row.waitingLongest())));
		}
		if (row.waitingForVendor() > 0) {
			said.add("%,d wait for the vendor, half of them for %s or more".formatted(row.waitingForVendor(), Words.wholeDays(row.vendorMedian())));
		}
		if (row.waitingForPartner() > 0) {
			said.add("%,d wait for the partner, half of them for %s or more".formatted(row.waitingForPartner(), Words.wholeDays(row.partnerMedian())));
		}
		return Dot.of(row.label(), part(row.median(), longest), part(row.median(), longest), part(row.p90(), longest),
				row.median() == null ? "nobody yet" : Words.inDays(row.median()), String.join(" · ", said))
			.counting(row.waiting() == 0 ? "" : Words.partners(row.waiting()) + " waiting", row.waiting() == 0 ? null : behind.stage(row.stage().end(), "waiting"));
	}

	private static @Nullable Double part(@Nullable Double days, double longest) {
		return days == null ? null : days / longest;
	}

	private static List<Linked> row(StageTime row, MetricsSettings settings, PartnersBehind behind) {
		return List.of(Linked.text(row.label()), is("left", row.done(), row, behind), days(row.mean()), days(row.median()), days(row.p90()),
				is("waiting", row.waiting(), row, behind), days(row.waitingMedian()), days(row.waitingLongest()), days(row.medianWithWaiting()),
				is("vendor", row.waitingForVendor(), row, behind), is("partner", row.waitingForPartner(), row, behind),
				is("unknown", row.waitingNotKnown(), row, behind), is("ended", row.ended(), row, behind), is("skipped", row.skipped(), row, behind),
				Linked.count(row.lost(), behind.notLiveBy(settings.liveByDay(), row.stage().end())));
	}

	private static Linked is(String word, long count, StageTime row, PartnersBehind behind) {
		return Linked.count(count, behind.stage(row.stage().end(), word));
	}

	private static Linked days(@Nullable Number days) {
		return Linked.text(Words.days(days));
	}

}
