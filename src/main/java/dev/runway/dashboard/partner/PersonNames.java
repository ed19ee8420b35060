package dev.runway.dashboard.partner;

import java.util.regex.Pattern;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;

/** What people are called on pages: by their names, and never by a mail address. */
@Component
class PersonNames {

	private static final Pattern ADDRESS = Pattern.compile("(\\S+)@\\S+");

	private final PartnerDirectory partners;

	PersonNames(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** The name of an owner, or else the user name; one that is a mail address loses its end. */
	public String name(String userName) {
		return partners.findOwner(userName).map(Owner::name).map(PersonNames::withoutAddresses).orElseGet(() -> local(userName));
	}

	/** What somebody wrote, without mail addresses. */
	static String withoutAddresses(String text) {
		return ADDRESS.matcher(text).replaceAll("…");
	}

	private static String local(String userName) {
		return ADDRESS.matcher(userName).replaceAll("$1");
	}

}
