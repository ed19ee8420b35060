package dev.runway.notification;

import java.util.List;
import java.util.Optional;

import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Milestone;
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

	/** Who hears of a milestone of a partner; an audience of nobody is refused. */
	List<Recipient> of(Partner partner, Milestone milestone, List<AudienceWord> words) {
		var recipients = words.stream().flatMap(word -> recipient(word, partner, milestone).stream()).distinct().toList();
		if (recipients.isEmpty()) {
			throw new IllegalStateException(
					"Nobody is left to write to about %s: give it an active owner or manager, or set runway.notification.partner-operations-address"
						.formatted(partner.name()));
		}
		return recipients;
	}

	/** Who is to get a mail, as far as they have not left. */
	Optional<Recipient> find(String key) {
		return key.equals(PARTNER_OPERATIONS_KEY) ? partnerOperations()
				: partners.findOwner(key).filter(Owner::active).map(Recipient::of);
	}

	/** Whether the task of a milestone is somebody's. */
	boolean hasTask(Recipient person, Partner partner, Milestone milestone) {
		return person.key().equals(milestone == Milestone.AGREEMENT_SIGNED ? PARTNER_OPERATIONS_KEY : partner.owner());
	}

	private Optional<Recipient> recipient(AudienceWord word, Partner partner, Milestone milestone) {
		return switch (word) {
			case TASK_HOLDER -> Optional.of(milestone)
				.filter(Milestone.AGREEMENT_SIGNED::equals)
				.flatMap(first -> partnerOperations(partner))
				.or(() -> owner(partner));
			case OWNER -> owner(partner);
			case MANAGER -> partners.managerOf(partner.owner()).or(() -> channelLead(partner)).map(Recipient::of);
			case CHANNEL_LEAD -> channelLead(partner).map(Recipient::of);
			case PARTNER_OPERATIONS -> partnerOperations(partner);
		};
	}

	private Optional<Recipient> owner(Partner partner) {
		return Optional.of(partners.owner(partner.owner()))
			.filter(Owner::active)
			.or(() -> partners.managerOf(partner.owner()))
			.map(Recipient::of);
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
