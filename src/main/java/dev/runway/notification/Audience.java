package dev.runway.notification;

import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
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

	private static final String PARTNER_OPERATIONS_KEY = "partner-operations";

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

	/** Who has got a mail before, as far as they are still known. */
	Optional<Recipient> find(String key) {
		return key.equals(PARTNER_OPERATIONS_KEY) ? partnerOperations() : partners.findOwner(key).map(Recipient::of);
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
		var recipient = partnerOperations();
		if (recipient.isEmpty()) {
			logger.warn("Partner operations do not hear of {}: runway.notification.partner-operations-address is not set",
					partner.name());
		}
		return recipient;
	}

	private Optional<Recipient> partnerOperations() {
		return Optional.ofNullable(settings.partnerOperationsAddress())
			.filter(address -> !address.isBlank())
			.map(address -> new Recipient(PARTNER_OPERATIONS_KEY, "partner operations", address));
	}

}
