package dev.runway.report;

import java.time.LocalDate;
import java.util.List;

import dev.runway.metrics.PaperProgramme;

/** A programme of some size, of facts only: a year of signings, four owners, partners that are live, late, idle and ended. */
final class BusyProgramme {

	private static final List<String> OWNERS = List.of("olga", "paul", "rita", "sven");

	private static final List<String> NAMES = List.of("Northwind Consulting", "Acme", "Bolt", "Contoso Systems Integration", "Delta",
			"Eiger", "Fabrikam", "Globex", "Hooli", "Initech");

	private BusyProgramme() {
	}

	static void in(PaperProgramme programme, LocalDate today) {
		OWNERS.stream().skip(1).forEach(programme::owner);
		programme.jdbc.sql("update partner.owners set name = initcap(user_name) || ' Owner', manager = case user_name when 'sven' then null else 'sven' end").update();
		for (int i = 0; i < 200; i++) {
			var age = i * 31 % 400;
			var signedOn = today.minusDays(age);
			var slow = i % 4;
			var partner = programme.signedBy(OWNERS.get(Math.min(3, i * 7 % 9 / 2)), signedOn.toString(), reached(age, slow))
				.named("%s %d".formatted(NAMES.get(i % 10), 100 + i))
				.planned();
			if (slow == 3 && age > 120 && age <= 150) {
				partner.on("HELP", signedOn.plusDays(150).toString());
			}
			else if (slow == 3 && age > 150 && age <= 180) {
				partner.on("DEMOTE", signedOn.plusDays(180).toString());
			}
			else if (slow == 3 && age > 180 && age < 200) {
				partner.on("DECIDE", today.plusDays(2).toString());
			}
			else if (slow == 3 && age >= 200 && i % 8 == 3) {
				partner.ended(195);
			}
			if (i == 40) {
				partner.pausedUntil(today.plusDays(12).toString());
			}
		}
	}

	/** The days of the milestones so far: the slow ones stop at certification. */
	private static Integer[] reached(int age, int slow) {
		var days = new int[] { 3 + slow, 10 + 3 * slow, 35 + 8 * slow, 33 + 11 * slow, 66 + 17 * slow, 170 + 10 * slow };
		var reached = new Integer[6];
		for (int i = 0; i < 6; i++) {
			reached[i] = days[i] <= age && (slow < 3 || i < 2) ? days[i] : null;
		}
		return reached;
	}

}
