package dev.runway.local.faults;

import java.util.List;
import java.util.stream.Stream;

/** A file of partners that have signed today is loaded, and each gets its process and its welcome. */
record LoadWork(int partners) implements Work {

	private static final Cohort COHORT = new Cohort("load");

	@Override
	public String name() {
		return "loading %,d partners".formatted(partners);
	}

	@Override
	public void prepare(World world) {
		// there are owners, which is enough
	}

	@Override
	public void begin(World world) {
		world.submit("--owners", world.owners(), COHORT.partners(world, partners, world.today()));
	}

	@Override
	public double done(World world) {
		return (world.count(COHORT.runways()) + world.count(COHORT.started())) / (2.0 * partners);
	}

	@Override
	public List<String> missing(World world) {
		return Stream.of(world.difference(partners, COHORT.runways(), "runways"), world.difference(partners, COHORT.started(), "runways that have started"),
				world.difference(partners, COHORT.notes("SIGNED", ""), "welcomes"))
			.flatMap(List::stream)
			.toList();
	}

}
