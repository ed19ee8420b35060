package dev.runway.metrics;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long it takes from the signature to the first registered deal. */
@Component
public class TimeToFirstPipeline implements Metric<TimeToFirstPipeline.Fact> {

	@Override
	public String name() {
		return "time-to-first-pipeline";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public PipelineTimes figures(List<Fact> facts, Context context) {
		var live = new Spread();
		Lifeline.with(facts, fact -> fact.outcome() == Lifeline.State.LIVE).forEach(fact -> live.add(fact.day(), fact.partners()));
		var ofAll = Lifeline.incidence(facts, 0).dayOf(0.5);
		return new PipelineTimes(List.of(new PipelineTime(live.partners(), live.percentile(0.5), live.mean(),
				live.percentile(0.9), Lifeline.count(facts) - live.partners(), ofAll.isPresent() ? ofAll.getAsInt() : null)));
	}

	record Fact(State outcome, int day, long partners) implements Lifeline {
	}

	/**
	 * In days.
	 *
	 * @param withoutDeal how many have not registered a deal
	 * @param medianOfAll the day by which half of all that signed had registered one; none when not half have
	 */
	public record PipelineTime(long withDeal, @Nullable Double median, @Nullable Double mean, @Nullable Double p90,
			long withoutDeal, @Nullable Integer medianOfAll) {
	}

	/** One line of them. */
	public record PipelineTimes(List<PipelineTime> rows) implements Figures {
	}

}
