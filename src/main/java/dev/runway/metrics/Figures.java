package dev.runway.metrics;

import java.util.List;

/** What a metric comes to: its table, and whatever sums it up. */
public sealed interface Figures permits ActivationRate.ActivationRateFigures, CohortCurves.Curves, CohortProgress.Cohorts,
		FirmLevelSpread.SpreadFigures, Forecast.ForecastFigures, Headline.HeadlineFigures, LiveVersusSigned.LiveRates,
		MilestoneHitRate.HitRates, SkipAnalysis.Paths, Standing.Places, TimeInStage.StageTimes,
		TimeToFirstPipeline.PipelineTimes {

	/** The lines of the table, all of one kind and of plain values; a chart of the metric is drawn from them. */
	List<? extends Record> rows();

}
