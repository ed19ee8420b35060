package dev.runway.dashboard.drawing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.chart.Dots;
import dev.runway.chart.Dots.Dot;
import dev.runway.chart.Dots.Limit;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.TimeToFirstPipeline.PipelineTime;
import dev.runway.metrics.TimeToFirstPipeline.PipelineTimes;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/** Days from the signature to the first registered deal. */
final class PipelineTimesDrawing {

	private static final List<String> COLUMNS = List.of("Partners with a deal", "Half within (days)", "On average", "Nine of ten within",
			"Without a deal", "Half of all that signed within");

	private PipelineTimesDrawing() {
	}

	static Shown of(Answer answer, PipelineTimes figures, MetricsSettings settings, PartnersBehind behind) {
		var time = figures.rows().getFirst();
		var table = new Table(COLUMNS, List.of(List.of(Linked.count(time.withDeal(), behind.live()), days(time.median()), days(time.mean()),
				days(time.p90()), Linked.count(time.withoutDeal(), behind.lacking(Milestone.FIRST_DEAL_REGISTERED)), days(time.medianOfAll()))));
		if (time.withDeal() == 0) {
			return Shown.of(answer, answer.counts().signed() == 0 ? "No partner has signed." : "Nobody has registered a deal yet.", List.of(),
					List.of(), table);
		}
		return Shown.of(answer, "Half of the %s with a deal registered their first within %s."
			.formatted(Words.partners(time.withDeal()), Words.inDays(time.median())), List.of(days(time, settings)), List.of(), table)
			.leading(List.of(Linked.count(time.withDeal(), "with a deal", behind.live()),
					Linked.count(time.withoutDeal(), "without", behind.lacking(Milestone.FIRST_DEAL_REGISTERED))));
	}

	private static Dots days(PipelineTime time, MetricsSettings settings) {
		var last = Stream.of(time.p90(), time.medianOfAll(), settings.liveByDay())
			.filter(Objects::nonNull)
			.mapToDouble(Number::doubleValue)
			.max()
			.orElseThrow();
		var ofAll = time.medianOfAll();
		return new Dots("Days to the first registered deal", List.of(
				Dot.of("Half of those with a deal", part(time.median(), last), part(time.median(), last), part(time.p90(), last),
						Words.inDays(time.median()),
						"on average %s; the bar reaches to the slowest tenth, %s".formatted(Words.inDays(time.mean()), Words.inDays(time.p90()))),
				Dot.of("Half of all that signed", part(ofAll, last), null, null, ofAll == null ? "not half yet" : Words.inDays(ofAll),
						"%s without a deal counted for as long as they are known".formatted(Words.partners(time.withoutDeal())))),
				Limit.of(settings.liveByDay() / last, "Day %d, by which a partner should be live".formatted(settings.liveByDay())));
	}

	private static Linked days(@Nullable Number days) {
		return Linked.text(Words.days(days));
	}

	private static @Nullable Double part(@Nullable Number days, double last) {
		return days == null ? null : days.doubleValue() / last;
	}

}
