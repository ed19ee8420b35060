package dev.runway.metrics;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether partners that skip certification or joint plan go live less often. */
@Component
public class SkipAnalysis implements Metric<SkipAnalysis.Fact> {

	@Override
	public String name() {
		return "skip-analysis";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public Paths figures(List<Fact> facts, Context context) {
		var rows = Stream.of(Path.values())
			.filter(path -> path.compared)
			.map(path -> row(path, of(facts, path), context))
			.toList();
		return new Paths("An association, not a proof: partners that skip may differ in other ways.",
				Lifeline.count(of(facts, Path.LIVE_BEFORE)), Lifeline.count(of(facts, Path.ENDED_BEFORE)),
				Lifeline.count(of(facts, Path.TOO_YOUNG)), rows);
	}

	private static PathRate row(Path path, List<Fact> facts, Context context) {
		var byDay = context.settings().liveByDay();
		var matured = Lifeline.with(facts, Fact::matured);
		var partners = Lifeline.count(matured);
		var live = Lifeline.live(matured, byDay);
		var estimate = LiveRate.estimated(facts, context.settings().landmarkDay(), Lifeline.count(facts) - partners, context);
		return new PathRate(path, path.label, Lifeline.count(facts), partners, live, context.share(live, partners),
				estimate.share(), estimate.lower(), estimate.upper(), estimate.interval(), estimate.atRisk(),
				estimate.remark());
	}

	private static List<Fact> of(List<Fact> facts, Path path) {
		return Lifeline.with(facts, fact -> fact.path() == path);
	}

	/** What a partner had reached on the landmark day, or why it is not compared. */
	public enum Path {

		BOTH("Certified and planned", true), WITHOUT_CERTIFICATION("Planned, not certified", true),
		WITHOUT_JOINT_PLAN("Certified, not planned", true), NEITHER("Neither certified nor planned", true),
		LIVE_BEFORE("Live already", false), ENDED_BEFORE("Ended already", false), TOO_YOUNG("Not there yet", false);

		private final String label;

		private final boolean compared;

		Path(String label, boolean compared) {
			this.label = label;
			this.compared = compared;
		}

	}

	record Fact(Path path, int day, State outcome, boolean matured, long partners) implements Lifeline {
	}

	/**
	 * The partners of one path.
	 *
	 * @param live how many of the matured were live in time
	 * @param share of the matured
	 * @param estimate from all of them
	 */
	public record PathRate(Path path, String label, long partners, long matured, long live, @Nullable Double share,
			@Nullable Double estimate, @Nullable Double lower, @Nullable Double upper, @Nullable String interval,
			@Nullable Long atRisk, @Nullable String remark) {
	}

	/** All paths, and who is left out. */
	public record Paths(String caution, long liveBefore, long endedBefore, long tooYoung, List<PathRate> rows)
			implements Figures {
	}

}
