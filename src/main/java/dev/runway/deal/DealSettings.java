package dev.runway.deal;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deals are registered.
 *
 * @param expiryDays how many days a registration stands after its submission, and once more after its approval
 * @param legalForms what follows the name of a company and does not tell it from others, in small letters and without dots
 * @param freeMailDomains domains that say nothing of who uses them
 */
@ConfigurationProperties("runway.deal")
record DealSettings(@DefaultValue("90") int expiryDays, @DefaultValue Set<String> legalForms,
		@DefaultValue Set<String> freeMailDomains) {
}
