package dev.runway.access.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may fail to sign in before they have to wait.
 *
 * @param perName how often somebody may fail with one name from one address
 * @param perAddress how often from one address, whatever the name
 * @param window the time in which that many failures are forgotten
 * @param remembered how many names and addresses are kept in mind at most
 */
@ConfigurationProperties("runway.access.attempts")
record AttemptSettings(@DefaultValue("10") int perName, @DefaultValue("100") int perAddress,
		@DefaultValue("5m") Duration window, @DefaultValue("20000") int remembered) {
}
