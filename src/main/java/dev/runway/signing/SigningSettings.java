package dev.runway.signing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are signed.
 *
 * @param linkDays through how many days a link to a plan is good, from 1 to 90
 */
@ConfigurationProperties("runway.signing")
record SigningSettings(@DefaultValue("14") int linkDays) {

	@ConstructorBinding
	SigningSettings {
		if (linkDays < 1 || linkDays > 90) {
			throw new IllegalArgumentException("runway.signing.link-days must be from 1 to 90, and is %d".formatted(linkDays));
		}
	}

}
