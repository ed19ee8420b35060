package dev.runway.partner;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives partners another owner or another tier: the record, the reason and the event are committed together. */
@Component
class PartnerChanges {

	private final Partners partners;

	private final ChangeLog log;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerChanges(Partners partners, ChangeLog log, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.partners = partners;
		this.log = log;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns how many of the partners had another owner before. */
	int handOver(UUID handOverId, List<Partner> handedOver, Owner to, ChangeReason reason) {
		holdActive(to);
		var others = handedOver.stream().filter(partner -> !partner.owner().equals(to.userName())).toList();
		others.forEach(partner -> {
			var from = partner.handTo(to, clock.instant());
			partners.save(partner);
			log.addOwnerChange(handOverId, partner.id(), from, to.userName(), reason);
			events.publishEvent(new OwnerChanged(partner.id(), from, to.userName()));
		});
		return others.size();
	}

	/** Says whether the partner had another tier before. */
	boolean moveTier(Partner partner, Tier to, ChangeReason reason) {
		var from = partner.tier();
		if (from == to) {
			return false;
		}
		partner.moveTo(to, clock.instant());
		partners.save(partner);
		log.addTierMove(partner.id(), from, to, reason);
		events.publishEvent(new TierMoved(partner.id(), from, to));
		return true;
	}

	/** Keeps that the contact is another one, where it is. */
	void tellContact(Partner partner, PartnerProfile before, Recorded recorded) {
		if (!partner.profile().contact().equals(before.contact())) {
			log.addContactChange(partner.id(), recorded);
		}
	}

	/**
	 * Refuses an owner who is not active, and keeps one who is from leaving until the transaction ends: otherwise a
	 * partner that is signed or handed over at that moment would be left without an owner.
	 */
	void holdActive(Owner owner) {
		var active = jdbc.sql("select active from partner.owners where user_name = ? for share")
			.param(owner.userName())
			.query(Boolean.class)
			.optional()
			.orElseGet(owner::active);
		if (!active) {
			throw new Refused(Refused.Kind.INVALID,
					"The owner %s is not active; name one who is.".formatted(owner.userName()));
		}
	}

}
