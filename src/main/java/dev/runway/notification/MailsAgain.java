package dev.runway.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.partner.Owner;
import dev.runway.partner.OwnerProfile;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that did not go out, and how people have them sent once the cause is mended. */
@Service
public class MailsAgain {

	private final Backlog backlog;

	private final MailDelivery delivery;

	private final Ownership ownership;

	private final PartnerDirectory people;

	private final ApplicationEventPublisher events;

	private final ProgrammeCalendar calendar;

	private final TransactionTemplate transaction;

	MailsAgain(Backlog backlog, MailDelivery delivery, Ownership ownership, PartnerDirectory people, ApplicationEventPublisher events,
			ProgrammeCalendar calendar, TransactionTemplate transaction) {
		this.backlog = backlog;
		this.delivery = delivery;
		this.ownership = ownership;
		this.people = people;
		this.events = events;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	/**
	 * The mails that have waited for their server since before an instant, the oldest first.
	 *
	 * @param only the one that is asked for; none for all
	 */
	public List<UnsentMail> unsent(Instant before, @Nullable UUID only, int most) {
		return backlog.unsent(before, only, most);
	}

	/**
	 * Those whom mails do not reach, the longest first.
	 *
	 * @param only the first mail of the one that is asked for; none for all
	 */
	public List<RefusedAddress> refused(@Nullable UUID only, int most) {
		return backlog.refused(only, most);
	}

	/** Tries to send a mail at once, and says in a sentence what came of it; a server that does not take it is the reason of a refusal. */
	public String send(UUID mailId) {
		try {
			delivery.deliver(mailId);
		}
		catch (MailException | MessagingException failure) {
			throw new Refused(Refused.Kind.NOT_YET, "The mail server does not take the mail yet: %s"
				.formatted(failure instanceof MailException refusal ? Refusal.words(refusal) : failure.getMessage()));
		}
		return backlog.fate(mailId)
			.map(fate -> fate.sent() ? "The mail was sent."
					: fate.dropped() ? "Nothing of what the mail was to tell holds any more, so it was dropped."
							: "The address is refused for good: %s".formatted(fate.refusal()))
			.orElseThrow();
	}

	/** Sends somebody what their address has refused, to the address given, which is theirs from now on. */
	public String sendRefused(RefusedAddress refused, @Nullable String given, Recorded recorded) {
		var mails = transaction.execute(status -> {
			var address = correct(refused, given, recorded);
			var again = backlog.queueAgain(refused.recipient(), address);
			again.forEach(mailId -> events.publishEvent(new MailQueued(mailId)));
			return again.size();
		});
		return "%s again. Should the address be refused once more, it comes back here."
			.formatted(Integer.valueOf(1).equals(mails) ? "The mail is sent" : "The %d mails are sent".formatted(mails));
	}

	/** Gives up what an address has refused. */
	public String forget(RefusedAddress refused) {
		var mails = backlog.forget(refused.recipient(), calendar.now());
		return "%s will not be sent any more.".formatted(mails == 1 ? "The mail" : "The %d mails".formatted(mails));
	}

	private String correct(RefusedAddress refused, @Nullable String given, Recorded recorded) {
		var person = people.findOwner(refused.recipient());
		var address = given == null ? person.map(Owner::email).orElse(refused.address()) : usable(given);
		if (person.isEmpty() && !address.equals(refused.address())) {
			throw new Refused(Refused.Kind.INVALID, "This mailbox is nobody's; its address stands in the settings of Runway.");
		}
		person.filter(owner -> !owner.email().equals(address)).ifPresent(owner -> {
			ownership.foresee().findByEmail(address).filter(other -> !other.userName().equals(owner.userName())).ifPresent(other -> {
				throw new Refused(Refused.Kind.INVALID, "That is the address of %s already.".formatted(other.name()));
			});
			ownership.put(new OwnerProfile(owner.userName(), owner.name(), address, owner.manager(), owner.active()), recorded);
		});
		return address;
	}

	private static String usable(String given) {
		try {
			return new InternetAddress(given, true).getAddress();
		}
		catch (AddressException unusable) {
			throw new Refused(Refused.Kind.INVALID, "'%.60s' is not a mail address.".formatted(given));
		}
	}

}
