package dev.runway.metrics;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "200 signed, 47 live, 153 idle and aging", with the idle ones by age. */
@Component
public class Headline implements Metric<Headline.Fact> {

	/** The first days of the bands of age, as in the query; the last band is open. */
	private static final List<Integer> FROM = List.of(0, 31, 61, 91, 121, 181);

	@Override
	public String name() {
		return "headline";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public HeadlineFigures figures(List<Fact> facts, Context context) {
		var counts = counts(facts);
		var rows = IntStream.range(0, FROM.size())
			.mapToObj(band -> age(band, sum(facts, State.IDLE, band)))
			.toList();
		return new HeadlineFigures(sentence(counts), counts, rows);
	}

	Counts counts(List<Fact> facts) {
		var live = sum(facts, State.LIVE);
		var idle = sum(facts, State.IDLE);
		var ended = sum(facts, State.ENDED);
		return new Counts(live + idle + ended, live, idle, ended);
	}

	private static String sentence(Counts counts) {
		if (counts.signed() == 0) {
			return "No partner has signed.";
		}
		var text = "%,d signed, %,d live, %,d idle and aging".formatted(counts.signed(), counts.live(), counts.idle());
		return counts.ended() == 0 ? text : text + ", %,d ended before they were live".formatted(counts.ended());
	}

	private static Age age(int band, long idle) {
		var from = FROM.get(band);
		return band == FROM.size() - 1 ? new Age("over %d days".formatted(from - 1), from, null, idle)
				: new Age("%d to %d days".formatted(from, FROM.get(band + 1) - 1), from, FROM.get(band + 1) - 1, idle);
	}

	private static long sum(List<Fact> facts, State state) {
		return facts.stream().filter(fact -> fact.state() == state).mapToLong(Fact::partners).sum();
	}

	private static long sum(List<Fact> facts, State state, int band) {
		return sum(facts.stream().filter(fact -> fact.band() == band).toList(), state);
	}

	enum State {

		LIVE, IDLE, ENDED

	}

	record Fact(State state, int band, long partners) {
	}

	/** How far the partners have come; the last three add up to the first. */
	public record Counts(long signed, long live, long idle, long ended) {
	}

	/** Idle partners of one age, in days since they signed. */
	public record Age(String age, int fromDay, @Nullable Integer toDay, long idle) {
	}

	/** The headline. */
	public record HeadlineFigures(String sentence, Counts counts, List<Age> rows) implements Figures {
	}

}
