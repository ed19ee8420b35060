package dev.runway.partner;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are called on pages: by their names, and never by a mail address. */
@Component
public class PersonNames {

	private static final Pattern ADDRESS = Pattern.compile("(\\S+)@\\S+");

	private final PartnerDirectory partners;

	PersonNames(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** The name of an owner, or else the user name; one that is a mail address loses its end. Somebody without one is "somebody". */
	public String name(@Nullable String userName) {
		return userName == null ? "somebody"
				: ADDRESS.matcher(partners.findOwnerNamed(userName).map(Owner::name).orElse(userName)).replaceAll("$1");
	}

	/** What somebody wrote, without mail addresses. */
	public static String withoutAddresses(String text) {
		return ADDRESS.matcher(text).replaceAll("…");
	}

}
