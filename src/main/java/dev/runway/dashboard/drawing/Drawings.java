package dev.runway.dashboard.drawing;

import dev.runway.metrics.ActivationRate.ActivationRateFigures;
import dev.runway.metrics.Answer;
import dev.runway.metrics.CohortCurves.Curves;
import dev.runway.metrics.CohortProgress.Cohorts;
import dev.runway.metrics.FirmLevelSpread.SpreadFigures;
import dev.runway.metrics.Forecast.ForecastFigures;
import dev.runway.metrics.Headline.HeadlineFigures;
import dev.runway.metrics.LiveVersusSigned.LiveRates;
import dev.runway.metrics.Metrics;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.MilestoneHitRate.HitRates;
import dev.runway.metrics.SkipAnalysis.Paths;
import dev.runway.metrics.Standing.Places;
import dev.runway.metrics.TimeInStage.StageTimes;
import dev.runway.metrics.TimeToFirstPipeline.PipelineTimes;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Component;

/** Turns answers into what people read. */
@Component
public class Drawings {

	private final Metrics metrics;

	private final MetricsSettings settings;

	Drawings(Metrics metrics, MetricsSettings settings) {
		this.metrics = metrics;
		this.settings = settings;
	}

	/** The ways to the partners of whom an answer tells. */
	public PartnersBehind behind(Answer answer) {
		return PartnersBehind.of(answer, settings);
	}

	/** An answer; of curves those to one milestone. */
	public Shown of(Answer answer, Milestone milestone) {
		var behind = PartnersBehind.of(answer, settings);
		return switch (answer.figures()) {
			case HeadlineFigures figures -> HeadlineDrawing.of(answer, figures, behind);
			case LiveRates figures -> LiveRatesDrawing.of(answer, figures, metrics.headlineRate(answer), settings, behind);
			case ActivationRateFigures figures -> ActivationRateDrawing.of(answer, figures, settings, behind);
			case HitRates figures -> HitRatesDrawing.of(answer, figures, behind);
			case Places figures -> StandingDrawing.of(answer, figures, behind);
			case StageTimes figures -> StageTimesDrawing.of(answer, figures, settings, behind);
			case PipelineTimes figures -> PipelineTimesDrawing.of(answer, figures, settings, behind);
			case Cohorts figures -> CohortsDrawing.of(answer, figures, settings, behind);
			case Curves figures -> CurvesDrawing.of(answer, figures, milestone, behind);
			case Paths figures -> PathsDrawing.of(answer, figures, settings, behind);
			case ForecastFigures figures -> ForecastDrawing.of(answer, figures, settings, behind);
			case SpreadFigures figures -> SpreadDrawing.of(answer, figures, behind);
		};
	}

}
