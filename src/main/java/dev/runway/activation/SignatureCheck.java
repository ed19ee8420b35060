package dev.runway.activation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerProfile;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Regions;
import dev.runway.partner.SignedPartner;
import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed to sign a partner, or says in whole sentences what is wrong with it. */
@Component
class SignatureCheck {

	private static final int MAX_LENGTH = 200;

	private static final int MAX_YEARS = 2;

	private final PartnerDirectory partners;

	private final Regions regions;

	private final ProgrammeCalendar calendar;

	SignatureCheck(PartnerDirectory partners, Regions regions, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.regions = regions;
		this.calendar = calendar;
	}

	Checked check(PartnerKey key, Signature typed) {
		return new Reading(typed).read(key);
	}

	/** What could be read, unless there are problems. */
	record Checked(Optional<SignedPartner> signed, List<String> problems) {
	}

	/** One reading of what was typed, field by field in the order of the form. */
	private final class Reading {

		private final Signature typed;

		private final List<String> problems = new ArrayList<>();

		Reading(Signature typed) {
			this.typed = typed;
		}

		Checked read(PartnerKey key) {
			var name = required("name", typed.name(), "Give the partner's name.");
			var domain = text("domain", typed.domain());
			var country = country();
			var type = oneOf(PartnerType.class, typed.partnerType(), "partner type");
			var tier = oneOf(Tier.class, typed.tier(), "tier");
			var owner = owner();
			var signedOn = signedOn();
			var profile = new PartnerProfile(name, domain, country, null, null,
					text("contact's first name", typed.contactFirstName()),
					text("contact's last name", typed.contactLastName()), email());
			if (type == null || tier == null || signedOn == null || !problems.isEmpty()) {
				return new Checked(Optional.empty(), problems);
			}
			return new Checked(Optional.of(new SignedPartner(key, type, tier, signedOn, owner, profile)), List.of());
		}

		private String country() {
			var country = required("country", typed.country(), "Choose the partner's country.").toUpperCase(Locale.ROOT);
			if (!country.isEmpty() && regions.of(country).isEmpty()) {
				problems.add("The country '%s' belongs to no region; use a code of ISO 3166 such as DE.".formatted(country));
			}
			return country;
		}

		private String owner() {
			var userName = required("owner", typed.ownerUserName(),
					"Name the owner; no runway starts without one.");
			var owner = userName.isEmpty() ? Optional.<Owner>empty() : partners.findOwner(userName);
			if (!userName.isEmpty() && owner.isEmpty()) {
				problems.add("There is no owner '%s'; give a user name such as mara.lindholm.".formatted(userName));
			}
			owner.filter(known -> !known.active())
				.ifPresent(known -> problems.add("The owner %s is not active; name one who is.".formatted(known.name())));
			return userName;
		}

		private @Nullable LocalDate signedOn() {
			var text = required("signing date", typed.signedOn(), "Give the signing date.");
			var today = calendar.today();
			try {
				var signedOn = text.isEmpty() ? null : LocalDate.parse(text);
				if (signedOn != null && signedOn.isAfter(today)) {
					problems.add("The signing date %s is in the future; today is %s.".formatted(signedOn, today));
				}
				if (signedOn != null && signedOn.isBefore(today.minusYears(MAX_YEARS))) {
					problems.add("The signing date %s is more than %d years ago; check it.".formatted(signedOn, MAX_YEARS));
				}
				return signedOn;
			}
			catch (DateTimeException unreadable) {
				problems.add("The signing date '%s' is not a date; write it as 2026-11-02.".formatted(text));
				return null;
			}
		}

		private @Nullable String email() {
			var email = text("contact's mail address", typed.contactEmail());
			if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
				problems.add("'%s' is not a mail address.".formatted(email));
			}
			return email;
		}

		private <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String text, String what) {
			var value = required(what, text, "Choose the %s.".formatted(what));
			var match = Arrays.stream(type.getEnumConstants())
				.filter(each -> each.name().equalsIgnoreCase(value))
				.findFirst();
			if (match.isEmpty() && !value.isEmpty()) {
				problems.add("The %s '%s' is unknown; use one of %s.".formatted(what, value,
						Arrays.stream(type.getEnumConstants())
							.map(each -> each.name().toLowerCase(Locale.ROOT))
							.collect(Collectors.joining(", "))));
			}
			return match.orElse(null);
		}

		private String required(String what, @Nullable String given, String sentence) {
			var text = text(what, given);
			if (text == null) {
				problems.add(sentence);
				return "";
			}
			return text;
		}

		private @Nullable String text(String what, @Nullable String given) {
			var text = given == null || given.isBlank() ? null : given.strip();
			if (text != null && text.length() > MAX_LENGTH) {
				problems.add("The %s may have at most %d characters.".formatted(what, MAX_LENGTH));
			}
			if (text != null && text.chars().anyMatch(Character::isISOControl)) {
				problems.add("The %s holds a line break or another control character.".formatted(what));
			}
			return text;
		}

	}

}
