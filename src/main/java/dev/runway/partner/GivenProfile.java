package dev.runway.partner;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.runway.api.Required;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a partner: nothing of it is sure.
 *
 * @param country ISO 3166 alpha-2
 * @param path the programme's own name for the way this partner takes
 * @param timeZone an IANA zone
 */
public record GivenProfile(@Required @Nullable String name, @Nullable String domain, @Required @Nullable String country, @Nullable String path,
		@Nullable String timeZone, @Nullable String contactFirstName, @Nullable String contactLastName,
		@Nullable String contactEmail) {

	private static final int MAX_LENGTH = 200;

	public GivenProfile {
		name = stripped(name);
		domain = stripped(domain);
		country = stripped(country);
		path = stripped(path);
		timeZone = stripped(timeZone);
		contactFirstName = stripped(contactFirstName);
		contactLastName = stripped(contactLastName);
		contactEmail = stripped(contactEmail);
	}

	/** Says in whole sentences what is missing or cannot be; an empty list means that it can be kept. */
	public List<String> problems(Regions regions) {
		var problems = new ArrayList<String>();
		if (name == null) {
			problems.add("Give the partner's name.");
		}
		problems.addAll(problems("name", name));
		problems.addAll(problems("domain", domain));
		if (country == null) {
			problems.add("Choose the partner's country.");
		}
		else if (regions.of(country).isEmpty()) {
			problems.add("The country '%.40s' belongs to no region; use a code of ISO 3166 such as DE.".formatted(country));
		}
		problems.addAll(problems("path", path));
		if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
			problems.add("The time zone '%.40s' is unknown; use an IANA name such as Europe/Berlin.".formatted(timeZone));
		}
		problems.addAll(problems("contact's first name", contactFirstName));
		problems.addAll(problems("contact's last name", contactLastName));
		problems.addAll(problems("contact's mail address", contactEmail));
		if (contactEmail != null && !contactEmail.matches("[^@\\s]+@[^@\\s]+")) {
			problems.add("'%.80s' is not a mail address.".formatted(contactEmail));
		}
		return problems;
	}

	/** The same, once it is known to have no problems. */
	public PartnerProfile profile() {
		if (name == null || country == null) {
			throw new IllegalStateException("A profile has a name and a country");
		}
		return new PartnerProfile(name, domain, country.toUpperCase(Locale.ROOT), path, timeZone, contactFirstName,
				contactLastName, contactEmail);
	}

	/** What is wrong with a text that has to fit in one line. */
	public static List<String> problems(String what, @Nullable String text) {
		var problems = new ArrayList<String>();
		if (text != null && text.length() > MAX_LENGTH) {
			problems.add("The %s may have at most %d characters.".formatted(what, MAX_LENGTH));
		}
		if (text != null && text.chars().anyMatch(Character::isISOControl)) {
			problems.add("The %s holds a line break or another control character.".formatted(what));
		}
		return problems;
	}

	private static @Nullable String stripped(@Nullable String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}

}
