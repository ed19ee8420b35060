package dev.runway.local.faults;

import java.util.List;
import java.util.stream.Stream;

/** Partners that were taken over late and are not live come to a rung of the ladder, all in one morning. */
record RungWork(int partners, Step step) implements Work {

	private static final Cohort COHORT = new Cohort("rung");

	/** Their clock has ten days left, and nobody is rescued within two weeks of being taken over. */
	private static final int AGE = 110;

	/** The rungs in their order, with the days from the one before, and of whom hears of it. */
	enum Step {

		HELP(15, "HELP"), DEMOTE(30, "DEMOTED"), DECIDE(30, "DECISION_ASKED");

		private final int days;

		private final String topic;

		Step(int days, String topic) {
			this.days = days;
			this.topic = topic;
		}

	}

	static Stream<Work> all(int partners) {
		return Stream.of(Step.values()).map(step -> new RungWork(partners, step));
	}

	@Override
	public String name() {
		return "%,d partners coming to the rung %s".formatted(partners, step);
	}

	@Override
	public void prepare(World world) {
		if (step == Step.HELP) {
			var signedOn = world.today().minusDays(AGE);
			world.load("--owners", world.owners(), COHORT.partners(world, partners, signedOn), "--milestones",
					COHORT.reached(world, partners, signedOn, List.of("agreement_signed", "onboarding_done", "certification_done", "joint_plan_signed")));
		}
	}

	@Override
	public void begin(World world) {
		world.advance(step.days);
	}

	@Override
	public double done(World world) {
		return world.count(rungs()) / (double) partners;
	}

	@Override
	public List<String> missing(World world) {
		return Stream.of(world.difference(partners, rungs(), "rungs " + step),
				world.difference(partners, "(select distinct runway_id from %s) told".formatted(COHORT.notes(step.topic, "")), "partners of whose rung somebody hears"))
			.flatMap(List::stream)
			.toList();
	}

	private String rungs() {
		return "ladder.rungs where rung = '%s' and runway_id in (select id from %s)".formatted(step, COHORT.runways());
	}

}
