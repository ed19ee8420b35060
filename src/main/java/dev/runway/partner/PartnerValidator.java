package dev.runway.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was given to sign a partner, or says in whole sentences what is wrong with it. */
@Component
public class PartnerValidator {

	private static final int MAX_YEARS = 2;

	private final PartnerDirectory partners;

	private final Regions regions;

	private final ProgrammeCalendar calendar;

	PartnerValidator(PartnerDirectory partners, Regions regions, ProgrammeCalendar calendar) {
		this.partners = partners;
		this.regions = regions;
		this.calendar = calendar;
	}

	public Checked check(GivenPartner given) {
		return new Reading(given).read();
	}

	/** What could be read, unless there are problems. */
	public record Checked(Optional<SignedPartner> signed, List<String> problems) {
	}

	/** One reading of what was given, field by field. */
	private final class Reading {

		private final GivenPartner given;

		private final List<String> problems = new ArrayList<>();

		Reading(GivenPartner given) {
			this.given = given;
		}

		Checked read() {
			var key = given.key();
			required("source system", key.sourceSystem(), "Give the sourceSystem: the system that knows the partner.");
			required("external id", key.externalId(), "Give the externalId: how that system names the partner.");
			var profile = given.profile();
			problems.addAll(profile.problems(regions));
			var type = oneOf(PartnerType.class, given.type(), "partner type");
			var tier = oneOf(Tier.class, given.tier(), "tier");
			var owner = owner();
			var signedOn = signedOn();
			if (type == null || tier == null || signedOn == null || !problems.isEmpty()) {
				return new Checked(Optional.empty(), problems);
			}
			return new Checked(Optional.of(new SignedPartner(key, type, tier, signedOn, owner, profile.profile())), List.of());
		}

		private String owner() {
			var userName = required("owner", given.owner(),
					"Name the owner; no runway starts without one.");
			var owner = userName.isEmpty() ? Optional.<Owner>empty() : partners.findOwnerNamed(userName);
			if (!userName.isEmpty() && owner.isEmpty()) {
				problems.add("There is no owner '%s'; give a user name such as mara.lindholm.".formatted(userName));
			}
			owner.filter(known -> !known.active())
				.ifPresent(known -> problems.add("The owner %s is not active; name one who is.".formatted(known.name())));
			return owner.map(Owner::userName).orElse(userName);
		}

		private @Nullable LocalDate signedOn() {
			var text = required("signing date", given.signedOn(), "Give the signing date.");
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

		private String required(String what, @Nullable String value, String sentence) {
			var text = text(what, value);
			if (text == null) {
				problems.add(sentence);
				return "";
			}
			return text;
		}

		private @Nullable String text(String what, @Nullable String value) {
			problems.addAll(GivenProfile.problems(what, value));
			return value == null || value.isBlank() ? null : value.strip();
		}

	}

}
