package dev.runway.notification;

import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns the words of the escalation policy into people: who is inactive is replaced by their manager, who is missing by
 * the next higher one, and everybody is named once.
 */
@Component
class Audience {

	private static final Logger logger = LoggerFactory.getLogger(Audience.class);

	private final PartnerDirectory partners;

	private final MailSettings settings;

	Audience(PartnerDirectory partners, MailSettings settings) {
		this.partners = partners;
		this.settings = settings;
	}

	/** Who hears of a partner; an audience of nobody is refused. */
	List<Recipient> of(Partner partner, List<AudienceWord> words) {
		var recipients = words.stream().flatMap(word -> recipient(word, partner).stream()).distinct().toList();
		if (recipients.isEmpty()) {
			throw new IllegalStateException(
					"Nobody is left to write to about %s: give it an active owner or manager, or set runway.notification.partner-operations-address"
						.formatted(partner.name()));
		}
		return recipients;
	}

	private Optional<Recipient> recipient(AudienceWord word, Partner partner) {
		return switch (word) {
			case OWNER -> Optional.of(partners.owner(partner.owner()))
				.filter(Owner::active)
				.or(() -> partners.managerOf(partner.owner()))
				.map(Recipient::of);
			case MANAGER -> partners.managerOf(partner.owner()).or(() -> channelLead(partner)).map(Recipient::of);
			case CHANNEL_LEAD -> channelLead(partner).map(Recipient::of);
			case PARTNER_OPERATIONS -> partnerOperations(partner);
		};
	}

	private Optional<Owner> channelLead(Partner partner) {
		return Optional.of(partners.channelLead(partner.owner())).filter(Owner::active);
	}

	private Optional<Recipient> partnerOperations(Partner partner) {
		@Nullable String address = settings.partnerOperationsAddress();
		if (address == null || address.isBlank()) {
			logger.warn("Partner operations do not hear of {}: runway.notification.partner-operations-address is not set",
					partner.name());
			return Optional.empty();
		}
		return Optional.of(new Recipient("partner-operations", "partner operations", address));
	}

}
