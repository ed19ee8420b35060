package dev.runway.webhook.inbound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.certification.Certifications;
import dev.runway.certification.GivenRep;
import dev.runway.certification.GivenReps;
import dev.runway.deal.Deal;
import dev.runway.deal.DealSteps;
import dev.runway.deal.Deals;
import dev.runway.deal.GivenDeal;
import dev.runway.deal.GivenMoney;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReports;
import dev.runway.runway.ReportedMilestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what an event says, by the services that do it for REST. */
@Component
class InboundFacts {

	private final PartnerDirectory partners;

	private final MilestoneReports milestones;

	private final Certifications certifications;

	private final Deals deals;

	private final DealSteps steps;

	private final ProgrammeCalendar calendar;

	private final JsonMapper json;

	InboundFacts(PartnerDirectory partners, MilestoneReports milestones, Certifications certifications, Deals deals, DealSteps steps,
			ProgrammeCalendar calendar, JsonMapper json) {
		this.partners = partners;
		this.milestones = milestones;
		this.certifications = certifications;
		this.deals = deals;
		this.steps = steps;
		this.calendar = calendar;
		this.json = json;
	}

	/** Records what the event tells; refuses what cannot be. */
	void record(InboxStore.Due event, Recorded recorded) throws UnknownPartner {
		var body = json.readTree(event.body());
		var data = body.at("/data");
		var partnerId = partner(event, data);
		switch (body.at("/type").asString("")) {
			case "milestone.reached" -> {
				var given = read(data, GivenMilestone.class);
				milestones.report(partnerId, ReportedMilestone.of(given.milestone(), given.occurredOn(), given.evidence()), recorded);
			}
			case "certificate.recorded" -> certifications.record(partnerId, new GivenReps(List.of(read(data, GivenCertificate.class).rep())), recorded);
			case "deal.registered" -> deals.register(read(data, ToldDeal.class).given(event.sourceSystem()).registration(partnerId, calendar, recorded));
			case "deal.progressed" -> {
				var given = read(data, ToldStep.class);
				steps.progress(partnerId, deal(event, partnerId, given.dealId()).id(), given.stage(), given.on(), recorded, any -> {
				});
			}
			case "deal.won" -> {
				var given = read(data, ToldStep.class);
				if (given.on() == null || given.amount() == null || !given.amount().problems().isEmpty()) {
					throw new Refused(Refused.Kind.INVALID, "Give the day of the win as on, and the revenue as amount.");
				}
				steps.win(partnerId, deal(event, partnerId, given.dealId()).id(), given.on(), given.amount().money(), recorded, any -> {
				});
			}
			case "deal.lost" -> {
				var given = read(data, ToldStep.class);
				steps.lose(partnerId, deal(event, partnerId, given.dealId()).id(), given.on() == null ? calendar.today() : given.on(),
						new ChangeReason(given.reason(), recorded), any -> {
						});
			}
			default -> throw new Refused(Refused.Kind.INVALID,
					"The type '%s' is none of milestone.reached, certificate.recorded, deal.registered, deal.progressed, deal.won, deal.lost."
						.formatted(body.at("/type").asString("")));
		}
	}

	private UUID partner(InboxStore.Due event, JsonNode data) throws UnknownPartner {
		var id = data.at("/partner").asString("");
		if (id.isBlank()) {
			throw new Refused(Refused.Kind.INVALID, "Give the id of the partner in your system as data.partner.");
		}
		return partners.find(new PartnerKey(event.sourceSystem(), id)).orElseThrow(() -> new UnknownPartner(id)).id();
	}

	private Deal deal(InboxStore.Due event, UUID partnerId, @Nullable String id) {
		return deals.of(partnerId)
			.stream()
			.filter(deal -> deal.key().sourceSystem().equals(event.sourceSystem()) && deal.key().externalId().equals(id))
			.findFirst()
			.orElseThrow(() -> new Refused(Refused.Kind.NOT_YET, "The partner has no deal '%s' of %s yet.".formatted(id, event.sourceSystem())));
	}

	private <T> T read(JsonNode data, Class<T> type) {
		try {
			return json.treeToValue(data, type);
		}
		catch (JacksonException unreadable) {
			throw new Refused(Refused.Kind.INVALID, "The data cannot be read: %s".formatted(unreadable.getOriginalMessage()));
		}
	}

	private record GivenMilestone(String partner, @Nullable Milestone milestone, @Nullable LocalDate occurredOn, @Nullable String evidence) {
	}

	private record GivenCertificate(String partner, @Nullable String name, @Nullable String email, @Nullable String role, @Nullable String certificate,
			@Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn, @Nullable String certificateUrl) {

		GivenRep rep() {
			return new GivenRep(name, email, role, certificate, issuedOn, expiresOn, certificateUrl);
		}

	}

	private record ToldDeal(String partner, @Nullable String dealId, @Nullable String name, @Nullable String customer, @Nullable String domain,
			@Nullable String stage, @Nullable GivenMoney amount, @Nullable LocalDate closesOn) {

		GivenDeal given(String sourceSystem) {
			return new GivenDeal(sourceSystem, Optional.ofNullable(dealId).orElse(""), name, customer, domain, null, stage, amount, null, closesOn, null);
		}

	}

	private record ToldStep(String partner, @Nullable String dealId, @Nullable String stage, @Nullable LocalDate on, @Nullable GivenMoney amount,
			@Nullable String reason) {
	}

	/** The event names a partner that nobody knows. */
	static final class UnknownPartner extends Exception {

		private final String externalId;

		UnknownPartner(String externalId) {
			super("There is no partner '%s' yet.".formatted(externalId));
			this.externalId = externalId;
		}

		String externalId() {
			return externalId;
		}

	}

}
