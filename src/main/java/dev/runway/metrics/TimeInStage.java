package dev.runway.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.metrics.survival.Cases;
import dev.runway.metrics.survival.CumulativeIncidence;
import dev.runway.metrics.survival.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long partners need for each stage, how many wait in it, and which stage costs most live partners. */
@Component
public class TimeInStage implements Metric<TimeInStage.Fact> {

	@Override
	public String name() {
		return "time-in-stage";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public StageTimes figures(List<Fact> facts, Context context) {
		var rows = Stream.of(Stage.values())
			.map(stage -> row(stage, facts.stream().filter(fact -> fact.stage() == stage.ordinal() + 1).toList()))
			.toList();
		var bottleneck = rows.stream()
			.filter(row -> row.lost() > 0)
			.max(Comparator.comparingLong(StageTime::lost).thenComparing(StageTime::stage, Comparator.reverseOrder()));
		return new StageTimes(bottleneck.map(StageTime::stage).orElse(null),
				bottleneck
					.map(row -> "%s. %,d of the partners that were not live by day %d had come no further.".formatted(row.label(), row.lost(),
							context.settings().liveByDay()))
					.orElse("No partner that has had its %d days has missed them.".formatted(context.settings().liveByDay())),
				waitedFor(rows), rows);
	}

	private static String waitedFor(List<StageTime> rows) {
		return "Of those waiting, %,d wait for the vendor and %,d for the partner; of %,d it is not known.".formatted(
				rows.stream().mapToLong(StageTime::waitingForVendor).sum(), rows.stream().mapToLong(StageTime::waitingForPartner).sum(),
				rows.stream().mapToLong(StageTime::waitingNotKnown).sum());
	}

	private static StageTime row(Stage stage, List<Fact> facts) {
		var done = spread(facts, Kind.DONE);
		var waiting = spread(facts, Kind.VENDOR, Kind.PARTNER, Kind.NOT_KNOWN);
		var vendor = spread(facts, Kind.VENDOR);
		var partner = spread(facts, Kind.PARTNER);
		var withWaiting = CumulativeIncidence.of(facts.stream().flatMap(Fact::cases).toList()).dayOf(0.5);
		return new StageTime(stage, stage.label(), done.partners(), done.mean(), done.percentile(0.5), done.percentile(0.9),
				waiting.partners(), waiting.percentile(0.5), waiting.longest(),
				withWaiting.isPresent() ? withWaiting.getAsInt() : null, count(facts, Kind.ENDED), count(facts, Kind.SKIPPED),
				count(facts, Kind.LOST), vendor.partners(), vendor.percentile(0.5), partner.partners(), partner.percentile(0.5),
				count(facts, Kind.NOT_KNOWN));
	}

	private static Spread spread(List<Fact> facts, Kind... kinds) {
		var spread = new Spread();
		facts.stream()
			.filter(fact -> List.of(kinds).contains(fact.outcome()) && fact.day() != null)
			.forEach(fact -> spread.add(fact.day(), fact.partners()));
		return spread;
	}

	private static long count(List<Fact> facts, Kind kind) {
		return facts.stream().filter(fact -> fact.outcome() == kind).mapToLong(Fact::partners).sum();
	}

	enum Kind {

		DONE, ENDED, SKIPPED, LOST,

		/** Still waiting, for whom. */
		VENDOR, PARTNER, NOT_KNOWN

	}

	record Fact(int stage, Kind outcome, @Nullable Integer day, long partners) {

		Stream<Cases> cases() {
			return day == null ? Stream.empty() : Stream.of(new Cases(day, switch (outcome) {
				case DONE -> Outcome.EVENT;
				case ENDED -> Outcome.COMPETING;
				default -> Outcome.OPEN;
			}, partners));
		}

	}

	/**
	 * One stage, in days.
	 *
	 * @param done how many have left it
	 * @param waiting how many are in it
	 * @param waitingMedian how long half of those have waited so far, at least
	 * @param medianWithWaiting the day by which half of all that entered had left; none when not half have
	 * @param ended how many ended in it
	 * @param skipped how many reached its end without entering it
	 * @param lost how many were not live in time and stood in it
	 * @param waitingForVendor how many of those in it wait for the vendor
	 * @param vendorMedian how long half of these have waited so far, at least
	 * @param waitingForPartner how many wait for the partner
	 * @param waitingNotKnown of how many it is not known
	 */
	public record StageTime(Stage stage, String label, long done, @Nullable Double mean, @Nullable Double median,
			@Nullable Double p90, long waiting, @Nullable Double waitingMedian, @Nullable Integer waitingLongest,
			@Nullable Integer medianWithWaiting, long ended, long skipped, long lost, long waitingForVendor,
			@Nullable Double vendorMedian, long waitingForPartner, @Nullable Double partnerMedian, long waitingNotKnown) {
	}

	/**
	 * All stages.
	 *
	 * @param bottleneck the stage that costs most live partners
	 * @param waitedFor for whom those wait that are in a stage
	 */
	public record StageTimes(@Nullable Stage bottleneck, String sentence, String waitedFor, List<StageTime> rows)
			implements Figures {
	}

}
