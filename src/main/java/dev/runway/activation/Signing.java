package dev.runway.activation;

import java.util.Locale;
import java.util.UUID;

import dev.runway.engine.CompletionDenied;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.SignedPartner;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs partners one by one, by the task of a process instance that somebody started for one or through the API. */
@Service
@Transactional
public class Signing {

	private static final String SOURCE_SYSTEM = "tasklist";

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

	/**
	 * Signs the partner of an instance, once; what cannot be signed as it was typed is denied with the reasons.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	public void sign(long processInstanceKey, @Nullable Signature typed, @Nullable String by) {
		if (activation.findIn(processInstanceKey).isEmpty()) {
			var checked = check.check((typed == null ? Signature.EMPTY : typed).of(key()));
			var partner = partners.sign(checked.signed().orElseThrow(() -> new CompletionDenied(checked.problems())));
			activation.openIn(processInstanceKey, partner,
					new Recorded(by == null ? EvidenceKeeper.PARTNER_OPERATIONS : by, Source.TASK, calendar.now()));
		}
	}

	/** The partner that was signed in an instance. */
	@Transactional(readOnly = true)
	public SignedRunway signedIn(long processInstanceKey) {
		var runway = activation.findIn(processInstanceKey)
			.orElseThrow(() -> new IllegalStateException("No partner was signed in the instance %d".formatted(processInstanceKey)));
		return SignedRunway.of(runway, partners.partner(runway.partnerId()));
	}

	/**
	 * Signs the partner of a key, once, and opens its runway. What is recorded of a known one stays as it is; another
	 * business or another day of the signature under its key is refused.
	 */
	public SignedPartnership sign(GivenSignature given, Recorded recorded) {
		var checked = check.check(given);
		var signed = checked.signed()
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, String.join(" ", checked.problems())));
		var known = partners.find(signed.key());
		if (known.isPresent()) {
			refuseAnother(known.get(), signed);
			return new SignedPartnership(known.get().id(), false);
		}
		var partner = partners.sign(signed);
		activation.openFor(partner, recorded);
		return new SignedPartnership(partner.id(), true);
	}

	private static void refuseAnother(Partner known, SignedPartner signed) {
		if (known.type() != signed.type() || !known.signedOn().equals(signed.signedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is known as a %s that signed on %s; another partner needs a key of its own."
				.formatted(signed.key(), known.type().name().toLowerCase(Locale.ROOT), known.signedOn()));
		}
	}

	/** No other system knows the partner, and the keys of instances begin again with a new engine. */
	private static PartnerKey key() {
		return new PartnerKey(SOURCE_SYSTEM, UUID.randomUUID().toString());
	}

}
