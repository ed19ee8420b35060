package dev.runway.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnersHandedOver;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells at once whose partners somebody has handed to somebody else: one mail to each of the two about a hand-over. */
@Component
class OwnershipMails {

	private static final int MAX_LINES = 50;

	private final Ownership ownership;

	private final PartnerDirectory partners;

	private final AboutPartners about;

	private final Mails mails;

	OwnershipMails(Ownership ownership, PartnerDirectory partners, AboutPartners about, Mails mails) {
		this.ownership = ownership;
		this.partners = partners;
		this.about = about;
		this.mails = mails;
	}

	/** Whoever has left is told nothing. */
	@ApplicationModuleListener
	void on(PartnersHandedOver event) {
		var from = partners.owner(event.from());
		var to = partners.owner(event.to());
		var model = listed(ownership.handedOver(event.handOverId()));
		model.put("from", from);
		model.put("to", to);
		mails.queue(Kind.HANDED_OVER, to, event.handOverId(), "", model);
		if (from.active()) {
			mails.queue(Kind.HANDED_AWAY, from, event.handOverId(), "", model);
		}
	}

	/** Names as many partners as a mail can hold, and counts the others. */
	private Map<String, Object> listed(List<Partner> handedOver) {
		var named = handedOver.stream()
			.limit(MAX_LINES)
			.map(partner -> new LinkedPartner(partner.name(), about.link(partner.id())))
			.toList();
		return new HashMap<>(
				Map.of("partners", named, "total", handedOver.size(), "more", handedOver.size() - named.size()));
	}

	/**
	 * A line of the mail.
	 *
	 * @param link where the partner's page is
	 */
	record LinkedPartner(String name, String link) {
	}

}
