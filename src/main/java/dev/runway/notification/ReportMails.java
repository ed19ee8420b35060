package dev.runway.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.TaskLinks;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the reports: each once for its week or month, and those to one reader in one thread. */
@Service
@Transactional
public class ReportMails {

	private static final Logger logger = LoggerFactory.getLogger(ReportMails.class);

	private final Ownership ownership;

	private final PartnerDirectory partners;

	private final Mails mails;

	private final MailSettings settings;

	private final TaskLinks links;

	ReportMails(Ownership ownership, PartnerDirectory partners, Mails mails, MailSettings settings, TaskLinks links) {
		this.ownership = ownership;
		this.partners = partners;
		this.mails = mails;
		this.settings = settings;
		this.links = links;
	}

	/** Tells an owner who has not left what there is to say at the stand-up of a week. */
	public void standUp(String userName, String week, Map<String, Object> model) {
		partners.findOwner(userName)
			.filter(Owner::active)
			.ifPresent(owner -> queue(Kind.STAND_UP, Recipient.of(owner), week, model));
	}

	/**
	 * Sends the report as of a day to the heads of the channel and to the addresses that are set down. Whoever has had it as of that
	 * day gets no second one.
	 */
	public Readers allHands(String day, Map<String, Object> model) {
		var recipients = allHandsRecipients();
		if (recipients.isEmpty()) {
			logger.warn("The all-hands report as of {} goes to nobody: nobody is anybody's manager, and runway.notification.all-hands-addresses is not set",
					day);
		}
		var fresh = recipients.stream().filter(recipient -> queue(Kind.ALL_HANDS, recipient, day, model)).count();
		return new Readers(recipients.size(), (int) fresh);
	}

	private boolean queue(Kind kind, Recipient recipient, String period, Map<String, Object> model) {
		var variables = new HashMap<>(model);
		variables.put("runway", links.publicUrl().toString());
		return mails.queue(kind, recipient, thread(kind, recipient), period, variables);
	}

	/** Each address once, whoever has it. */
	private List<Recipient> allHandsRecipients() {
		var set = settings.allHandsAddresses()
			.stream()
			.filter(address -> !address.isBlank())
			.map(address -> new Recipient(address.strip().toLowerCase(Locale.ROOT), "everybody", address.strip()));
		return List.copyOf(Stream.concat(heads().map(Recipient::of), set)
			.collect(Collectors.toMap(recipient -> recipient.address().toLowerCase(Locale.ROOT), Function.identity(),
					(first, second) -> first))
			.values());
	}

	/** Managers who have not left and answer to nobody. */
	private Stream<Owner> heads() {
		var everybody = ownership.owners();
		var managers = everybody.stream().map(Owner::manager).collect(Collectors.toSet());
		return everybody.stream()
			.filter(Owner::active)
			.filter(owner -> managers.contains(owner.userName()))
			.filter(owner -> partners.managerOf(owner.userName()).isEmpty());
	}

	/**
	 * Who gets a report.
	 *
	 * @param all how many they are
	 * @param fresh how many of them had not had it before
	 */
	public record Readers(int all, int fresh) {
	}

	private static UUID thread(Kind kind, Recipient recipient) {
		return UUID.nameUUIDFromBytes((kind + ":" + recipient.key()).getBytes(StandardCharsets.UTF_8));
	}

}
