package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.runway.notification.MailsAgain;
import dev.runway.notification.RefusedAddress;
import dev.runway.partner.PersonNames;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Component;

/** People whom mails do not reach. */
@Component
class StuckAddresses implements StuckSource {

	private final MailsAgain mails;

	private final PersonNames people;

	StuckAddresses(MailsAgain mails, PersonNames people) {
		this.mails = mails;
		this.people = people;
	}

	@Override
	public List<StuckKind> kinds() {
		return List.of(StuckKind.ADDRESS);
	}

	@Override
	public List<StuckPile> look(Instant before, int most) {
		return List.of(StuckPile.of(StuckKind.ADDRESS, mails.refused(null, most), RefusedAddress::total, this::thing));
	}

	@Override
	public Optional<StuckThing> find(StuckKind kind, String ref, Instant before) {
		return refused(ref).map(this::thing);
	}

	@Override
	public String mend(StuckThing thing, Remedy remedy, Recorded recorded) {
		var refused = refused(thing.ref()).orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "Somebody else has mended it meanwhile."));
		return switch (remedy.choice()) {
			case SEND -> mails.sendRefused(refused, remedy.address(), recorded);
			case FORGET -> mails.forget(refused);
			case null, default -> throw new Refused(Refused.Kind.INVALID, "Choose whether the mails are sent again or cleared.");
		};
	}

	private Optional<RefusedAddress> refused(String ref) {
		return StuckSource.id(ref).flatMap(id -> mails.refused(id, 1).stream().findFirst());
	}

	private StuckThing thing(RefusedAddress refused) {
		return StuckThing.of(StuckKind.ADDRESS, refused.mailId(), people.name(refused.recipient()),
				"%s to %s not taken".formatted(refused.mails() == 1 ? "1 mail" : "%,d mails".formatted(refused.mails()), refused.address()),
				refused.reason(), refused.since());
	}

}
