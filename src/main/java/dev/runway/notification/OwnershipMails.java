package dev.runway.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.OwnerLeft;
import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.OwnerLoads;
import dev.runway.runway.OwnerOverCapacity;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a manager what became of the owners who answer to them. */
@Component
class OwnershipMails {

	private static final int MAX_LINES = 50;

	private final Ownership ownership;

	private final PartnerDirectory partners;

	private final OwnerLoads loads;

	private final Mails mails;

	OwnershipMails(Ownership ownership, PartnerDirectory partners, OwnerLoads loads, Mails mails) {
		this.ownership = ownership;
		this.partners = partners;
		this.loads = loads;
		this.mails = mails;
	}

	/** Lists for a manager the partners of an owner who has left. */
	@ApplicationModuleListener
	void on(OwnerLeft event) {
		var handedOver = ownership.handedOver(event.handOverId());
		if (handedOver.isEmpty()) {
			return;
		}
		var model = listed(handedOver);
		model.put("owner", partners.owner(event.owner()));
		mails.queue(Kind.OWNER_LEFT, partners.owner(event.manager()), event.handOverId(), "", model);
	}

	/** Warns the manager of an owner who carries too much; the head of the channel has none to be warned. */
	@ApplicationModuleListener
	void on(OwnerOverCapacity event) {
		partners.managerOf(event.owner()).ifPresent(manager -> {
			var model = listed(loads.openPartnersOf(event.owner()).stream().map(partners::partner).toList());
			model.put("owner", partners.owner(event.owner()));
			model.put("load", loads.of(event.owner()));
			mails.queue(Kind.OVER_CAPACITY, manager, idOf(event.owner()), event.month(), model);
		});
	}

	/** Names as many partners as a mail can hold, and counts the others. */
	private static Map<String, Object> listed(List<Partner> partners) {
		var named = partners.subList(0, Math.min(partners.size(), MAX_LINES)).stream().map(Partner::name).toList();
		return new HashMap<>(
				Map.of("partners", named, "total", partners.size(), "more", partners.size() - named.size()));
	}

	private static UUID idOf(String owner) {
		return UUID.nameUUIDFromBytes(("owner:" + owner).getBytes(StandardCharsets.UTF_8));
	}

}
