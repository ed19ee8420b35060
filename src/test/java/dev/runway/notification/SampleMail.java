package dev.runway.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.runway.notification.OwnershipMails.LinkedPartner;
import dev.runway.partner.Owner;

/** One mail of every template, as the picture of a partner that signed on the first day of 2026. */
enum SampleMail {

	DIGEST("digest", "1 to answer, 2 late, 1 due soon, 1 reached, 2 more: Bolt GmbH, Acme Ltd, …", SampleItem.digest()),

	REVIEW("review", "Acme Ltd had a deal before it was moved down: undo it?",
			Map.of("day", 181, "clockDays", 120, "question", "Acme Ltd had a deal before it was moved down", "story",
					"Acme Ltd registered its first deal on 2026-04-01 (day 90), and it was reported on 2026-07-01. On 2026-05-31 it was moved from silver to registered because it was not live. Yes gives it back the tier silver; no leaves everything as it is.",
					"dueOn", LocalDate.of(2026, 7, 8))),

	HANDED_OVER("handed-over", "52 partners of Olga Owner are yours now", handedOver(52)),

	HANDED_AWAY("handed-away", "Acme Ltd is with Olga Owner now", handedOver(1)),

	PARTNERSHIP_ENDED("partnership-ended", "The partnership with Acme Ltd has ended",
			Map.of("day", 191, "clockDays", 120, "left", false, "endedOn", LocalDate.of(2026, 7, 11), "reason",
					"They were bought by a competitor.")),

	FAREWELL("farewell", "The end of our partnership", Map.of("endedOn", LocalDate.of(2026, 7, 11))),

	STAND_UP("stand-up", "Stand-up, week of 2026-11-23: 2 overdue, 1 due this week, 1 newly reached", SampleReports.standUp()),

	ALL_HANDS("all-hands", "All-hands 2026-10: 200 signed, 47 live, 153 idle and aging", SampleReports.allHands()),

	OPERATIONS("operations", "Warehouse does not take its webhooks",
			Map.of("subject", "Warehouse does not take its webhooks", "what", "It has failed 5 times in a row, the last time with: status 500",
					"next", "Runway goes on trying. After 20 failures in a row the endpoint is disabled.", "link", "http://localhost:8090/webhooks/1"));

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
		return details.keySet().stream().filter(name -> !name.equals("day")).collect(Collectors.toSet());
	}

	Map<String, Object> model() {
		var model = SampleItem.common(this == HANDED_OVER || this == REVIEW ? SampleItem.LEA : SampleItem.OLGA);
		model.putAll(details);
		return model;
	}

	private static Map<String, Object> handedOver(int total) {
		var partners = List.of(new LinkedPartner("Acme Ltd", "http://localhost:8090/partners/1"),
				new LinkedPartner("Bolt GmbH", "http://localhost:8090/partners/2"));
		return Map.of("partners", partners.subList(0, Math.min(total, 2)), "total", total, "more", Math.max(0, total - 2), "from",
				SampleItem.owner(), "to", SampleItem.owner());
	}

}
