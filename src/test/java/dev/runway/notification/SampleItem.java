package dev.runway.notification;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.activation.DueMilestone;
import dev.runway.notification.CertificationNotes.ExpiringCertificate;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.runway.Milestone;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.Targets;

/** One item of every template that the mail of the day is made of, for the owner of the partner unless said otherwise. */
enum SampleItem {

	REMINDER("reminder", "* Acme Ltd: Joint plan signed", Map.of("milestone", due(Milestone.JOINT_PLAN_SIGNED, -3, true))),

	OVERDUE("overdue", "* Acme Ltd: Certification done is 4 days late",
			Map.of("milestone", due(Milestone.CERTIFICATION_DONE, 4, true))),

	OVERDUE_LEAD("overdue-lead", "* Acme Ltd is stuck: Agreement signed is 14 days late",
			Map.of("milestone", due(Milestone.AGREEMENT_SIGNED, 14, false))),

	ALSO_LATE(AlsoLate.TEMPLATE, "* Acme Ltd: Certification done is 40 days late",
			Map.of("milestone", "Certification done", "late", "40 days late", "dueOn", LocalDate.of(2026, 2, 12))),

	DECISION("decision", "* Acme Ltd: end or extend?",
			Map.of("notWon", false, "about", LocalDate.of(2026, 5, 1), "openedOn", LocalDate.of(2026, 7, 1), "dueOn",
					LocalDate.of(2026, 7, 8), "overdue", true, "task", "http://localhost:8090/tasks/1/DECISION")),

	DEMOTION("demotion", "* Acme Ltd moves down to registered",
			Map.of("moved", true, "from", "silver", "to", "registered", "gate", "First registered deal", "recoveryEndsOn",
					LocalDate.of(2026, 6, 30), "task", "http://localhost:8090/tasks/1/NEXT")),

	HELP("help", "* Acme Ltd is not live after 120 days",
			Map.of("clockDays", 120, "gate", "First registered deal", "clockEndedOn", LocalDate.of(2026, 5, 1), "planDueOn",
					LocalDate.of(2026, 5, 9), "recoveryEndsOn", LocalDate.of(2026, 5, 31), "task", "http://localhost:8090/tasks/1/HELP")),

	REACHED("reached", "* Acme Ltd: Onboarding done on 2026-01-14",
			Map.of("milestone", "Onboarding done", "occurredOn", LocalDate.of(2026, 1, 14), "live", false)),

	SIGNED("signed", "* Acme Ltd has signed",
			Map.of("signedOn", LocalDate.of(2026, 1, 1), "firstDueOn", LocalDate.of(2026, 1, 8), "gate", "First registered deal")),

	TAKEN_OVER("taken-over", "* Acme Ltd is followed by Runway now", Map.of("signedOn", LocalDate.of(2026, 1, 1), "reached", 3)),

	CERTIFICATES_EXPIRING("certificates-expiring", "* Acme Ltd: 2 certificates run out",
			Map.of("certificates",
					List.of(new ExpiringCertificate("Ann Lee (sales rep), Sales Basics", LocalDate.of(2026, 5, 1), "expires on 2026-05-01", 7),
							new ExpiringCertificate("Cleo Fox (SE), Solution Expert", LocalDate.of(2026, 5, 24), "is retired on 2026-05-24, replaced by 'Solution Expert II'", 30)),
					"after", "1 of 2 sales reps, 0 of 1 SE are certified", "from", LocalDate.of(2026, 5, 25), "tooFew", true,
					"suspends", true)),

	CERTIFICATE_LAPSED("certificate-lapsed", "* Acme Ltd: a certificate ran out",
			Map.of("certificate", "Ann Lee (sales rep), Sales Basics", "expiredOn", LocalDate.of(2026, 5, 1), "how", "retired on 2026-05-01, replaced by 'Sales Basics II'", "standing",
					"2 of 2 sales reps, 1 of 1 SE are certified")),

	SELLING_RIGHTS_SUSPENDED("selling-rights-suspended", "* Acme Ltd may not sell: too few certified reps",
			Map.of("effectiveOn", LocalDate.of(2026, 5, 2), "standing", "1 of 2 sales reps, 1 of 1 SE are certified", "lapsed",
					List.of("Ann Lee (sales rep), Sales Basics: expired on 2026-05-01"))),

	SELLING_RIGHTS_GRANTED("selling-rights-granted", "* Acme Ltd may sell again",
			Map.of("effectiveOn", LocalDate.of(2026, 5, 20), "standing", "2 of 2 sales reps, 1 of 1 SE are certified")),

	HANDED_OVER_BY_FILE("handed-over-by-file", "* Acme Ltd is yours now", Map.of()),

	HANDED_AWAY_BY_FILE("handed-away-by-file", "* Acme Ltd is not yours any more", Map.of()),

	OVER_CAPACITY("over-capacity", "* Olga Owner carries 26 partners, 25 are planned", Map.of("load", new OwnerLoad(26, 25))),

	ADDRESS_REFUSED("address-refused", "* Mails do not reach Olga Owner",
			Map.of("address", "olga@example.com", "reason", "550 5.1.1 No such user here", "subjects",
					List.of("1 late: Acme Ltd")));

	static final Recipient OLGA = new Recipient("olga", "Olga Owner", "olga@example.com");

	static final Recipient LEA = new Recipient("lea", "Lea Lead", "lea@example.com");

	private final String template;

	private final String firstLine;

	private final Map<String, Object> details;

	SampleItem(String template, String firstLine, Map<String, Object> details) {
		this.template = template;
		this.firstLine = firstLine;
		this.details = details;
	}

	String template() {
		return template;
	}

	String firstLine() {
		return firstLine;
	}

	/** The variables that only items of this kind have. */
	Set<String> variables() {
		return details.keySet();
	}

	Map<String, Object> model() {
		return model("Acme Ltd");
	}

	private Map<String, Object> model(String partner) {
		var model = common(Set.of(OVERDUE_LEAD, ADDRESS_REFUSED, OVER_CAPACITY).contains(this) ? LEA : OLGA);
		var named = mock(Partner.class);
		given(named.name()).willReturn(partner);
		model.put("partner", named);
		model.putAll(details);
		return model;
	}

	/** The variables of a mail of the day. */
	static Map<String, Object> digest() {
		var digest = Digest.of(Stream.of(DECISION.in(Section.ANSWER, "Bolt GmbH"), OVERDUE.in(Section.LATE, "Acme Ltd"),
				OVERDUE.in(Section.LATE, "Zeta SpA"), REMINDER.in(Section.DUE, "Acme Ltd"), REACHED.in(Section.REACHED, "Nordlicht AB"),
				CERTIFICATES_EXPIRING.in(Section.NEWS, "Acme Ltd"), SIGNED.in(Section.NEWS, "Quantum Iberia SL")))
			.with(new Digest.Shown("Also late", 9, List.of(ALSO_LATE.in(Section.LATE, "Rheinwerk AG")), "http://localhost:8090/partners?owner=olga&late=true&sort=-late"));
		return Map.of("daily", true, "subject", digest.subject(), "sections", digest.shown(), "partners", "http://localhost:8090/partners");
	}

	private Item in(Section section, String partner) {
		return new Item(section, this + partner, 0, partner,
				new MailTemplates(MailTemplatesTests.settings(null)).item(template, template, model(partner)));
	}

	/** The variables that all mails and items about a partner have. */
	static Map<String, Object> common(Recipient reader) {
		var partner = mock(Partner.class);
		given(partner.name()).willReturn("Acme Ltd");
		return new HashMap<>(Map.of("partner", partner, "owner", owner(), "person", owner(), "decider", owner(), "day", 46, "link",
				"http://localhost:8090/partners/1", "recipient", reader, "tasklist", "http://localhost:8090/tasks"));
	}

	static Owner owner() {
		var owner = mock(Owner.class);
		given(owner.userName()).willReturn("olga");
		given(owner.name()).willReturn("Olga Owner");
		given(owner.email()).willReturn("olga@example.com");
		given(owner.active()).willReturn(true);
		return owner;
	}

	private static ChasedMilestone due(Milestone milestone, int daysLate, boolean mine) {
		var targets = new Targets(7, 14, 42, 42, 48, 182, 3, 2, 1, "First paid pilot", 120, 30, 10, 25, 90);
		return ChasedMilestone.of(
				new DueMilestone(milestone, LocalDate.of(2026, 1, 1).plusDays(targets.dueDay(milestone)), daysLate), targets,
				mine ? "http://localhost:8090/tasks/%s/%s".formatted(UUID.fromString("11111111-1111-1111-1111-111111111111"), milestone) : "");
	}

}
