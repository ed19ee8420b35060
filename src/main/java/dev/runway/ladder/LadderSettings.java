package dev.runway.ladder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have on the ladder; the recovery time between two rungs stands in the partner's targets.
 *
 * @param helpPlanDays within how many days a help plan is due
 * @param decisionDays within how many days a decision is due
 */
@ConfigurationProperties("runway.ladder")
record LadderSettings(@DefaultValue("7") int helpPlanDays, @DefaultValue("7") int decisionDays) {
}
