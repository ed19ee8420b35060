package dev.runway.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.ladder.LadderQuestioned;
import dev.runway.ladder.LadderReviews;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Ending;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails about single partners that come at once: whether something is undone is asked, and a partnership has ended. */
@Service
@Transactional
public class LadderMails {

	private final RunwayDirectory runways;

	private final LadderReviews reviews;

	private final AboutPartners about;

	private final PartnerDirectory partners;

	private final Mails mails;

	LadderMails(RunwayDirectory runways, LadderReviews reviews, AboutPartners about, PartnerDirectory partners, Mails mails) {
		this.runways = runways;
		this.reviews = reviews;
		this.about = about;
		this.partners = partners;
		this.mails = mails;
	}

	/** Tells the person who is asked whether something is undone. */
	@ApplicationModuleListener
	void on(LadderQuestioned event) {
		var review = reviews.review(event.runwayId());
		var model = model(runways.runway(event.runwayId()));
		model.put("question", review.title());
		model.put("story", review.story());
		model.put("dueOn", review.dueOn());
		mails.queue(Kind.REVIEW, partners.owner(review.decider()), event.runwayId(), "", model);
	}

	/** Tells owner and manager that a partnership has ended, and the partner, politely, if somebody is known there. */
	public void reportEnd(UUID runwayId) {
		var runway = runways.runway(runwayId);
		runway.ending().ifPresent(ending -> {
			var model = model(runway);
			model.put("left", ending.endKind() == Ending.Kind.LEFT);
			model.put("endedOn", ending.endedOn());
			model.put("reason", ending.endReason());
			mails.queueOnce(Kind.PARTNERSHIP_ENDED, ownerAndManager(runway), runwayId, "", model);
			contact(about.partner(runway)).ifPresent(contact -> mails.queue(Kind.FAREWELL, contact, runwayId, "",
					Map.of("partner", about.partner(runway), "owner", about.owner(runway), "endedOn", ending.endedOn())));
		});
	}

	private Map<String, Object> model(Runway runway) {
		var model = about.model(runway);
		model.put("clockDays", runway.targets().clockDays());
		return model;
	}

	private List<Owner> ownerAndManager(Runway runway) {
		var owner = about.owner(runway);
		return Stream.concat(Stream.of(owner), partners.managerOf(owner.userName()).stream()).toList();
	}

	private static Optional<Recipient> contact(Partner partner) {
		var profile = partner.profile();
		var name = Stream.of(profile.contactFirstName(), profile.contactLastName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return Optional.ofNullable(profile.contactEmail())
			.map(address -> new Recipient("contact", name.isBlank() ? partner.name() : name, address));
	}

}
