package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.notification.MailsAgain;
import dev.runway.notification.UnsentMail;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** Mails that the mail server does not take. */
@Component
class StuckMails implements StuckSource {

	private final MailsAgain mails;

	private final PersonNames people;

	StuckMails(MailsAgain mails, PersonNames people) {
		this.mails = mails;
		this.people = people;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.MAIL);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		return List.of(StuckPile.of(StuckKind.MAIL, mails.unsent(before, null, most), UnsentMail::total, this::thing));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return StuckSource.id(ref).flatMap(id -> mails.unsent(before, id, 1).stream().findFirst()).map(this::thing);
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		return mails.send(UUID.fromString(thing.ref()));
	}

	private StuckThing thing(UnsentMail mail) {
		var to = people.name(mail.recipient());
		var detail = Objects.requireNonNullElse(mail.failure(), "Nobody has tried yet.");
		return mail.partnerId() == null ? StuckThing.of(StuckKind.MAIL, mail.id(), to, "\"%s\"".formatted(mail.subject()), detail, mail.queuedAt())
				: StuckThing.ofPartner(StuckKind.MAIL, mail.id(), mail.partnerId(), "\"%s\" to %s".formatted(mail.subject(), to), detail,
						mail.queuedAt());
	}

}
