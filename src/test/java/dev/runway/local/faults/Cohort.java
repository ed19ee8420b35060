package dev.runway.local.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Partners that are loaded together, known by the system that they come from. */
record Cohort(String name) {

	private static final String PARTNERS = "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country";

	private static final String MILESTONES = "partner_external_id,milestone,occurred_at,evidence,source_system";

	/** The file of so many partners. */
	String partners(World world, int partners, LocalDate signedOn) {
		return world.file(name + "-partners", PARTNERS, IntStream.range(0, partners)
			.mapToObj(each -> "%1$s,%1$s-%2$d,%1$s %2$d Ltd,reseller,gold,%3$s,%4$s,DE".formatted(name, each, signedOn, world.ownerOf(each))));
	}

	/** The file of what each of them has reached on one day. */
	String reached(World world, int partners, LocalDate day, List<String> milestones) {
		return world.file(name + "-milestones", MILESTONES, milestones.stream()
			.flatMap(milestone -> IntStream.range(0, partners).mapToObj(each -> "%1$s-%2$d,%3$s,%4$s,,%1$s".formatted(name, each, milestone, day))));
	}

	/** Their runways, as what follows "from". */
	String runways() {
		return "runway.runways where partner_id in (select id from partner.partners where source_system = '%s')".formatted(name);
	}

	String started() {
		return runways() + " and started_at is not null";
	}

	/** What somebody is to hear of them, with all occasions where none is named. */
	String notes(String topic, String occasion) {
		return "notification.notes where topic = '%s' and occasion like '%s%%' and runway_id in (select id from %s)".formatted(topic, occasion, runways());
	}

}
