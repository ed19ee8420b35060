package dev.runway.activation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have on the ladder; the recovery time between two rungs stands in the partner's targets.
 *
 * @param longestExtensionDays how far ahead a clock may be extended or paused
 * @param helpPlanDays within how many days a help plan is due
 * @param decisionDays within how many days a decision is due
 */
@ConfigurationProperties("runway.ladder")
record LadderSettings(@DefaultValue("180") int longestExtensionDays, @DefaultValue("7") int helpPlanDays,
		@DefaultValue("7") int decisionDays) {
}
