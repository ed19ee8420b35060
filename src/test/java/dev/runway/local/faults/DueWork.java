package dev.runway.local.faults;

import java.util.List;

/** The same milestone of many partners falls due on one morning: each owner is reminded with the mail of the day. */
record DueWork(int partners) implements Work {

	private static final Cohort COHORT = new Cohort("due");

	/** The day of the reminder of the second milestone, which the owners work on themselves. */
	private static final int REMINDED = 11;

	private static final String REMINDERS = COHORT.notes("CHASE", "ONBOARDING_DONE 0");

	@Override
	public String name() {
		return "%,d milestones falling due".formatted(partners);
	}

	@Override
	public void prepare(World world) {
		var today = world.today();
		world.load("--owners", world.owners(), COHORT.partners(world, partners, today), "--milestones",
				COHORT.reached(world, partners, today, List.of("agreement_signed")));
	}

	@Override
	public void begin(World world) {
		world.advance(REMINDED);
	}

	@Override
	public double done(World world) {
		return world.count(REMINDERS) / (double) partners;
	}

	@Override
	public List<String> missing(World world) {
		return world.difference(partners, REMINDERS, "reminders");
	}

}
