package dev.runway.metrics;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the signed partners reached each milestone. */
@Component
public class MilestoneHitRate implements Metric<MilestoneHitRate.Fact> {

	@Override
	public String name() {
		return "milestone-hit-rate";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public HitRates figures(List<Fact> facts, Context context) {
		var fact = facts.getFirst();
		return new HitRates(context.remark(fact.signed()),
				Stream.of(Milestone.values())
					.map(milestone -> new Hit(milestone, milestone.label(), fact.reached(milestone), fact.signed(),
							context.share(fact.reached(milestone), fact.signed())))
					.toList());
	}

	record Fact(long signed, long agreementSigned, long onboardingDone, long certificationDone, long jointPlanSigned,
			long firstDealRegistered, long firstClosedWon) implements ReachedCounts {
	}

	/** One milestone. */
	public record Hit(Milestone milestone, String label, long reached, long signed, @Nullable Double share) {
	}

	/** All six. */
	public record HitRates(@Nullable String remark, List<Hit> rows) implements Figures {
	}

}
