package dev.runway.certification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A rep may also be the person whom the vendor writes to at the partner. */
@Component
class PartnerContact implements RepMentions {

	private final PartnerDirectory partners;

	PartnerContact(PartnerDirectory partners) {
		this.partners = partners;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		var partner = partners.partner(rep.partnerId());
		return isContact(rep, partner.profile())
				? List.of(new Mention("contact of the partner", null, words(partner.profile()))) : List.of();
	}

	@Override
	public void erase(Mentioned rep) {
		var partner = partners.partner(rep.partnerId());
		if (isContact(rep, partner.profile())) {
			partners.describe(partner, withoutContact(partner));
		}
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
