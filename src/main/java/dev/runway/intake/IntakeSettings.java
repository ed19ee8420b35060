package dev.runway.intake;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken in at a time, for how long it is kept, and how other systems write it.
 *
 * @param maxRows the most rows of one file
 * @param batchSize how many rows are committed together, or more where they belong to one partner
 * @param keepRowsDays after how many days only the counts of a load and the reasons of its refused rows are left
 * @param dialects how other systems write their files
 */
@ConfigurationProperties("runway.intake")
record IntakeSettings(@DefaultValue("200000") int maxRows, @DefaultValue("200") int batchSize,
		@DefaultValue("30") int keepRowsDays, @DefaultValue Map<String, Dialect> dialects) {
}
