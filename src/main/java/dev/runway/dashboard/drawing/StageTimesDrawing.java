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
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.TimeInStage.StageTime;
import dev.runway.metrics.TimeInStage.StageTimes;
import dev.runway.runway.Milestone;
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
		var table = new Table(COLUMNS, figures.rows().stream().map(StageTimesDrawing::row).toList());
		if (answer.counts().signed() == 0) {
			return Shown.of(answer, "No partner has signed.", List.of(), List.of(), table);
		}
		var pictures = new ArrayList<Chart>();
		if (figures.rows().stream().anyMatch(row -> row.lost() > 0)) {
			pictures.add(Bars.ofCounts("Partners that were not live by day %d, by the stage in which they stood".formatted(settings.liveByDay()),
					figures.rows().stream().filter(row -> row.lost() > 0).map(row -> new Count(row.label(), row.lost(), behind.notLiveBy(settings.liveByDay(), end(row)))).toList()));
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
			said.add("on average %s, a tenth takes over %s".formatted(Words.inDays(row.mean()), Words.inDays(row.p90())));
		}
		if (row.waiting() > 0) {
			said.addFirst("half of them for %s or more, the longest for %s".formatted(Words.inDays(row.waitingMedian()),
					Words.inDays(row.waitingLongest())));
		}
		if (row.waitingForVendor() > 0) {
			said.add("%,d wait for the vendor, half of them for %s or more".formatted(row.waitingForVendor(), Words.inDays(row.vendorMedian())));
		}
		if (row.waitingForPartner() > 0) {
			said.add("%,d wait for the partner, half of them for %s or more".formatted(row.waitingForPartner(), Words.inDays(row.partnerMedian())));
		}
		return Dot.of(row.label(), part(row.median(), longest), part(row.median(), longest), part(row.p90(), longest),
				row.median() == null ? "nobody yet" : Words.inDays(row.median()), String.join(" · ", said))
			.counting(row.waiting() == 0 ? "" : Words.partners(row.waiting()) + " waiting", row.waiting() == 0 ? null : waiting(row, behind));
	}

	/** Who waits in a stage stands at the milestone that ends it; in the first one, also those whose agreement is open. */
	private static String waiting(StageTime row, PartnersBehind behind) {
		var end = end(row);
		return end == Milestone.ONBOARDING_DONE ? behind.without(end) : behind.at(end);
	}

	/** The milestone with which a stage ends. */
	private static Milestone end(StageTime row) {
		return switch (row.stage()) {
			case SIGNED_TO_ONBOARDING -> Milestone.ONBOARDING_DONE;
			case ONBOARDING_TO_CERTIFICATION -> Milestone.CERTIFICATION_DONE;
			case ONBOARDING_TO_JOINT_PLAN -> Milestone.JOINT_PLAN_SIGNED;
			case READY_TO_FIRST_DEAL -> Milestone.FIRST_DEAL_REGISTERED;
			case FIRST_DEAL_TO_CLOSED_WON -> Milestone.FIRST_CLOSED_WON;
		};
	}

	private static @Nullable Double part(@Nullable Double days, double longest) {
		return days == null ? null : days / longest;
	}

	private static List<String> row(StageTime row) {
		return List.of(row.label(), Words.count(row.done()), Words.days(row.mean()), Words.days(row.median()), Words.days(row.p90()),
				Words.count(row.waiting()), Words.days(row.waitingMedian()), Words.days(row.waitingLongest()),
				Words.days(row.medianWithWaiting()), Words.count(row.waitingForVendor()), Words.count(row.waitingForPartner()),
				Words.count(row.waitingNotKnown()), Words.count(row.ended()), Words.count(row.skipped()), Words.count(row.lost()));
	}

}
