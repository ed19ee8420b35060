package dev.runway.metrics;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many partners stand at each milestone, for how long, and how many of them are late. */
@Component
public class Standing implements Metric<Standing.Fact> {

	@Override
	public String name() {
		return "standing";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public Places figures(List<Fact> facts, Context context) {
		return new Places(Stream.of(Milestone.values())
			.map(milestone -> place(milestone, facts.stream().filter(fact -> fact.milestone() == milestone).toList()))
			.toList());
	}

	private static Place place(Milestone milestone, List<Fact> facts) {
		var waited = new Spread();
		var targets = new Spread();
		facts.forEach(fact -> {
			waited.add(fact.waited(), fact.partners());
			if (fact.target() != null) {
				targets.add(fact.target(), fact.partners());
			}
		});
		return new Place(milestone, milestone.label(), waited.partners(), waited.percentile(0.5), waited.percentile(0.9), waited.longest(),
				targets.percentile(0.5), facts.stream().filter(Fact::late).mapToLong(Fact::partners).sum());
	}

	record Fact(Milestone milestone, int waited, @Nullable Integer target, boolean late, long partners) {
	}

	/** All six. */
	public record Places(List<Place> rows) implements Figures {
	}

}
