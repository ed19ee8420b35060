package dev.runway.notification;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.runway.activation.DueMilestone;
import dev.runway.notification.CertificationMails.ExpiringCertificate;
import dev.runway.notification.OwnerMails.TakenOverPartner;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.runway.Milestone;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.Targets;

/** One mail of every template, as the picture of a partner that signed on the first day of 2026. */
enum SampleMail {

	WELCOME("welcome", "Acme Ltd has signed: you own its way to the first deal",
			Map.of("day", 0, "clockDays", 120, "signedOn", LocalDate.of(2026, 1, 1), "firstDueOn", LocalDate.of(2026, 1, 8),
					"gate", "First registered deal")),

	REMINDER("reminder", "Acme Ltd: due by 2026-02-12: Certification done, Joint plan signed",
			Map.of("day", 39, "clockDays", 120, "overdue", List.of(), "dueSoon",
					List.of(due(Milestone.CERTIFICATION_DONE, -3), due(Milestone.JOINT_PLAN_SIGNED, -3)))),

	OVERDUE("overdue", "Acme Ltd: Certification done is 4 days late, Joint plan signed is 4 days late",
			Map.of("day", 46, "clockDays", 120, "overdue",
					List.of(due(Milestone.CERTIFICATION_DONE, 4), due(Milestone.JOINT_PLAN_SIGNED, 4)), "dueSoon",
					List.of(due(Milestone.FIRST_DEAL_REGISTERED, -2)))),

	OVERDUE_LEAD("overdue-lead", "Acme Ltd is stuck: Agreement signed is 14 days late",
			Map.of("day", 21, "clockDays", 120, "overdue", List.of(due(Milestone.AGREEMENT_SIGNED, 14)), "dueSoon",
					List.of())),

	RUNWAY_ELAPSED("runway-elapsed", "Acme Ltd is not live after 120 days: plan help",
			Map.of("day", 121, "clockDays", 120, "signedOn", LocalDate.of(2026, 1, 1), "gate", "First registered deal",
					"clockEndedOn", LocalDate.of(2026, 5, 1), "planDueOn", LocalDate.of(2026, 5, 9), "recoveryEndsOn",
					LocalDate.of(2026, 5, 31), "reached", List.of("Agreement signed", "Onboarding done"), "task", "http://localhost:8090/tasks/1/HELP")),

	DEMOTION("demotion", "Acme Ltd moves down to registered",
			Map.of("day", 151, "clockDays", 120, "moved", true, "from", "silver", "to", "registered", "gate",
					"First registered deal", "recoveryEndsOn", LocalDate.of(2026, 6, 30), "task", "http://localhost:8090/tasks/1/NEXT")),

	DECISION("decision", "Acme Ltd waits for a decision: end or extend",
			Map.of("day", 190, "clockDays", 120, "notWon", false, "about", LocalDate.of(2026, 5, 1), "openedOn",
					LocalDate.of(2026, 7, 1), "dueOn", LocalDate.of(2026, 7, 8), "overdue", true, "task", "http://localhost:8090/tasks/1/DECISION")),

	PARTNERSHIP_ENDED("partnership-ended", "The partnership with Acme Ltd has ended",
			Map.of("day", 191, "clockDays", 120, "left", false, "endedOn", LocalDate.of(2026, 7, 11), "reason",
					"They were bought by a competitor.")),

	FAREWELL("farewell", "The end of our partnership", Map.of("endedOn", LocalDate.of(2026, 7, 11))),

	TAKEOVER("takeover", "Runway now follows 52 of your partners",
			Map.of("partners",
					List.of(new TakenOverPartner("olga", "Acme Ltd", 88, 3), new TakenOverPartner("olga", "Bolt GmbH", 12, 0)),
					"total", 52, "more", 50)),

	ADDRESS_REFUSED("address-refused", "Mails do not reach Olga Owner",
			Map.of("address", "olga@example.com", "reason", "550 5.1.1 No such user here", "subjects",
					List.of("Acme Ltd: Certification done is 4 days late"))),

	OWNER_LEFT("owner-left", "52 partners of Olga Owner are yours now",
			Map.of("partners", List.of("Acme Ltd", "Bolt GmbH"), "total", 52, "more", 50)),

	OVER_CAPACITY("over-capacity", "Olga Owner carries 26 partners, 25 are planned",
			Map.of("load", new OwnerLoad(26, 25), "partners", List.of("Acme Ltd", "Bolt GmbH"), "total", 26, "more", 24)),

	CERTIFICATES_EXPIRING("certificates-expiring", "Acme Ltd: 2 certificates run out on 2026-05-01 or later",
			Map.of("certificates",
					List.of(new ExpiringCertificate("Ann Lee (sales rep), Sales Basics", LocalDate.of(2026, 5, 1), 7),
							new ExpiringCertificate("Cleo Fox (SE), Solution Expert", LocalDate.of(2026, 5, 24), 30)),
					"after", "1 of 2 sales reps, 0 of 1 SE are certified", "from", LocalDate.of(2026, 5, 25), "tooFew", true,
					"suspends", true)),

	SELLING_RIGHTS_SUSPENDED("selling-rights-suspended", "Acme Ltd may not sell: too few certified reps",
			Map.of("effectiveOn", LocalDate.of(2026, 5, 2), "standing", "1 of 2 sales reps, 1 of 1 SE are certified", "lapsed",
					List.of("Ann Lee (sales rep), Sales Basics: valid until 2026-05-01"))),

	SELLING_RIGHTS_GRANTED("selling-rights-granted", "Acme Ltd may sell again",
			Map.of("effectiveOn", LocalDate.of(2026, 5, 20), "standing", "2 of 2 sales reps, 1 of 1 SE are certified")),

	STAND_UP("stand-up", "Stand-up, week of 2026-11-23: 2 overdue, 1 due this week, 1 newly reached", SampleReports.standUp()),

	ALL_HANDS("all-hands", "All-hands 2026-10: 200 signed, 47 live, 153 idle and aging", SampleReports.allHands());

	private final String template;

	private final String subject;

	private final Map<String, Object> details;

	SampleMail(String template, String subject, Map<String, Object> details) {
		this.template = template;
		this.subject = subject;
		this.details = details;
	}

	String template() {
		return template;
	}

	String subject() {
		return subject;
	}

	/** The variables that only mails of this kind have. */
	Set<String> variables() {
		return details.keySet();
	}

	Map<String, Object> model() {
		var owner = mock(Owner.class);
		given(owner.name()).willReturn("Olga Owner");
		given(owner.email()).willReturn("olga@example.com");
		var partner = mock(Partner.class);
		given(partner.name()).willReturn("Acme Ltd");
		var model = new HashMap<>(details);
		model.put("partner", partner);
		model.put("owner", owner);
		model.put("person", owner);
		model.put("decider", owner);
		model.put("recipient", List.of(OVERDUE_LEAD, ADDRESS_REFUSED, OWNER_LEFT, OVER_CAPACITY).contains(this)
				? new Recipient("lea", "Lea Lead", "lea@example.com") : new Recipient("olga", "Olga Owner", "olga@example.com"));
		model.put("tasklist", "http://localhost:8090/tasks");
		return model;
	}

	private static ChasedMilestone due(Milestone milestone, int daysLate) {
		var targets = new Targets(7, 14, 42, 42, 48, 182, 3, 2, 1, "First paid pilot", 120, 30, 10, 25, 90);
		return ChasedMilestone.of(
				new DueMilestone(milestone, LocalDate.of(2026, 1, 1).plusDays(targets.dueDay(milestone)), daysLate), targets,
				"http://localhost:8090/tasks/%s/%s".formatted(UUID.fromString("11111111-1111-1111-1111-111111111111"),
						milestone));
	}

}
