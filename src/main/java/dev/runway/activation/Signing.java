package dev.runway.activation;

import java.util.Locale;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.Refused;
import dev.runway.partner.SignedPartner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs partners one by one, in a process instance that somebody started for one or through the API. */
@Service
@Transactional
public class Signing {

	private static final String SOURCE_SYSTEM = "tasklist";

	private static final int DAYS_TO_CORRECT = 2;

	private final SignatureCheck check;

	private final PartnerDirectory partners;

	private final Activation activation;

	private final ProgrammeCalendar calendar;

	Signing(SignatureCheck check, PartnerDirectory partners, Activation activation, ProgrammeCalendar calendar) {
		this.check = check;
		this.partners = partners;
		this.activation = activation;
		this.calendar = calendar;
	}

	/** Signs the partner of an instance, once; what cannot be signed as it was typed is refused with the reasons. */
	public SignedRunway sign(long processInstanceKey, @Nullable Signature typed) {
		var key = new PartnerKey(SOURCE_SYSTEM, Long.toString(processInstanceKey));
		var known = partners.find(key);
		if (known.isPresent()) {
			return SignedRunway.of(activation.runwayOf(known.get().id()), known.get());
		}
		var checked = check.check((typed == null ? Signature.EMPTY : typed).of(key));
		var partner = partners.sign(checked.signed().orElseThrow(() -> invalid(processInstanceKey, checked)));
		return SignedRunway.of(activation.openIn(processInstanceKey, partner), partner);
	}

	/**
	 * Signs the partner of a key, once, and opens its runway. What is recorded of a known one stays as it is; another
	 * business or another day of the signature under its key is refused.
	 */
	public SignedPartnership sign(GivenSignature given, String by) {
		var checked = check.check(given);
		var signed = checked.signed()
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, String.join(" ", checked.problems())));
		var known = partners.find(signed.key());
		if (known.isPresent()) {
			refuseAnother(known.get(), signed);
			return new SignedPartnership(known.get().id(), false);
		}
		var partner = partners.sign(signed);
		activation.openFor(by, partner);
		return new SignedPartnership(partner.id(), true);
	}

	private static void refuseAnother(Partner known, SignedPartner signed) {
		if (known.type() != signed.type() || !known.signedOn().equals(signed.signedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is known as a %s that signed on %s; another partner needs a key of its own."
				.formatted(signed.key(), known.type().name().toLowerCase(Locale.ROOT), known.signedOn()));
		}
	}

	private PartnerInvalid invalid(long processInstanceKey, SignatureCheck.Checked checked) {
		return new PartnerInvalid(checked.problems(), calendar
			.mailTimeOf(calendar.today().plusDays(DAYS_TO_CORRECT), new UUID(0, processInstanceKey)));
	}

}
