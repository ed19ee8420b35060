package dev.runway.runway.clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far clocks may be moved; the setting stands among those of the ladder, where process owners look for it.
 *
 * @param longestExtensionDays how far ahead a clock may be extended or paused
 */
@ConfigurationProperties("runway.ladder")
public record ClockSettings(@DefaultValue("180") int longestExtensionDays) {
}
