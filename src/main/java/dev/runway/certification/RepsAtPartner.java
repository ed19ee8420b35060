package dev.runway.certification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.partner.GivenReasons;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reps in what is kept of the partner, which knows nothing of reps: one may be the person whom the vendor writes to, or be
 * named in the reason for a change.
 */
@Component
class RepsAtPartner implements RepMentions {

	private final PartnerDirectory partners;

	private final GivenReasons reasons;

	RepsAtPartner(PartnerDirectory partners, GivenReasons reasons) {
		this.partners = partners;
		this.reasons = reasons;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		var partner = partners.partner(rep.partnerId());
		var contact = Stream.of(partner.profile())
			.filter(profile -> isContact(rep, profile))
			.map(profile -> new Mention("contact of the partner", null, words(profile)));
		var given = reasons.of(rep.partnerId())
			.stream()
			.filter(reason -> rep.isIn(reason.text()))
			.map(reason -> new Mention(reason.what(), reason.at(), reason.text()));
		return Stream.concat(contact, given).toList();
	}

	@Override
	public void erase(Mentioned rep) {
		var partner = partners.partner(rep.partnerId());
		if (isContact(rep, partner.profile())) {
			partners.describe(partner, withoutContact(partner));
		}
		reasons.rewrite(rep.partnerId(), rep::erasedFrom);
	}

	private static boolean isContact(Mentioned rep, PartnerProfile profile) {
		return rep.is(name(profile), profile.contactEmail());
	}

	private static @Nullable String name(PartnerProfile profile) {
		var name = Stream.of(profile.contactFirstName(), profile.contactLastName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? null : name;
	}

	private static String words(PartnerProfile profile) {
		return Stream.of(name(profile), profile.contactEmail()).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	private static PartnerProfile withoutContact(Partner partner) {
		var profile = partner.profile();
		return new PartnerProfile(profile.name(), profile.domain(), profile.country(), profile.path(), profile.timeZone(),
				null, null, null);
	}

}
