package dev.runway.activation;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a partner in a process instance that somebody started for it, and opens its runway there. */
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
		var checked = check.check(key, typed == null ? Signature.EMPTY : typed);
		var partner = partners.sign(checked.signed().orElseThrow(() -> invalid(processInstanceKey, checked)));
		return SignedRunway.of(activation.openIn(processInstanceKey, partner), partner);
	}

	private PartnerInvalid invalid(long processInstanceKey, SignatureCheck.Checked checked) {
		return new PartnerInvalid(checked.problems(), calendar
			.mailTimeOf(calendar.today().plusDays(DAYS_TO_CORRECT), new UUID(0, processInstanceKey)));
	}

}
