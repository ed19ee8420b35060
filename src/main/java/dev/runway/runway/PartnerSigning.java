package dev.runway.runway;

import java.util.Locale;
import java.util.UUID;

import dev.runway.partner.GivenPartner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerValidator;
import dev.runway.partner.SignedPartner;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs partners one by one, each with its runway. */
@Service
public class PartnerSigning {

	private final PartnerValidator validator;

	private final PartnerDirectory partners;

	private final Openings openings;

	PartnerSigning(PartnerValidator validator, PartnerDirectory partners, Openings openings) {
		this.validator = validator;
		this.partners = partners;
		this.openings = openings;
	}

	/**
	 * Signs the partner of a key, once, and opens its runway. What is recorded of a known one stays as it is; another
	 * business or another day of the signature under its key is refused.
	 */
	@Transactional
	public Result sign(GivenPartner given, Recorded recorded) {
		var checked = validator.check(given);
		var signed = checked.signed()
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, String.join(" ", checked.problems())));
		var known = partners.find(signed.key());
		if (known.isPresent()) {
			refuseAnother(known.get(), signed);
			return new Result(known.get().id(), false);
		}
		var partner = partners.add(partners.newcomer(signed));
		openings.open(Opening.of(partner.id(), partner.signedOn(), recorded));
		return new Result(partner.id(), true);
	}

	private static void refuseAnother(Partner known, SignedPartner signed) {
		if (known.type() != signed.type() || !known.signedOn().equals(signed.signedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is known as a %s that signed on %s; another partner needs a key of its own."
				.formatted(signed.key(), known.type().name().toLowerCase(Locale.ROOT), known.signedOn()));
		}
	}

	/**
	 * A partner that is signed.
	 *
	 * @param added whether it was unknown before
	 */
	public record Result(UUID partnerId, boolean added) {
	}

}
