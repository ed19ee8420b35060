package dev.runway.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken in at a time.
 *
 * @param maxRows the most rows of one file
 * @param batchSize how many rows are committed together
 */
@ConfigurationProperties("runway.intake")
record IntakeSettings(@DefaultValue("200000") int maxRows, @DefaultValue("200") int batchSize) {
}
