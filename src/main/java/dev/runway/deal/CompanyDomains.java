package dev.runway.deal;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

import com.google.common.net.InternetDomainName;
import org.springframework.stereotype.Component;

/**
 * Finds the domain that a company registered in what somebody wrote: a host name, an address of a page or of a mailbox.
 * What stands under one public suffix (com, co.uk, github.io) is registered by one company, with all that is below it.
 */
@Component
class CompanyDomains {

	private final DealSettings settings;

	CompanyDomains(DealSettings settings) {
		this.settings = settings;
	}

	/** The domain by which a company is compared; one where everybody has a mailbox tells nothing. */
	Optional<String> key(String written) {
		return registered(written).filter(domain -> !settings.freeMailDomains().contains(domain));
	}

	/** Whether there is a domain that somebody can have registered. */
	boolean isDomain(String written) {
		return registered(written).isPresent();
	}

	private static Optional<String> registered(String written) {
		return ascii(host(written)).filter(InternetDomainName::isValid)
			.map(InternetDomainName::from)
			.filter(name -> name.hasParent() && !name.isPublicSuffix())
			.map(name -> name.isUnderPublicSuffix() ? name.topPrivateDomain() : lastTwo(name))
			.map(InternetDomainName::toString);
	}

	private static String host(String written) {
		return written.strip()
			.toLowerCase(Locale.ROOT)
			.replaceFirst("^[a-z][a-z0-9+.-]*:(//)?", "")
			.replaceFirst("[/?#].*", "")
			.replaceFirst("^.*@", "")
			.replaceFirst(":\\d*$", "")
			.replaceFirst("\\.$", "");
	}

	private static Optional<String> ascii(String host) {
		try {
			return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
		}
		catch (IllegalArgumentException notADomain) {
			return Optional.empty();
		}
	}

	/** Under a suffix that nobody has heard of, the last label is taken for it. */
	private static InternetDomainName lastTwo(InternetDomainName name) {
		var parts = name.parts();
		return InternetDomainName.from(String.join(".", parts.subList(parts.size() - 2, parts.size())));
	}

}
