package dev.runway.access.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tokens may be.
 *
 * @param maxDays for how many days one may be good
 */
@ConfigurationProperties("runway.access.tokens")
record TokenSettings(@DefaultValue("365") int maxDays) {
}
