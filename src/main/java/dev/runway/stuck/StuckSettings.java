package dev.runway.stuck;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something that waits counts as stuck.
 *
 * @param after how long it has waited by then
 * @param compareEvery how often the facts are compared with the engine at least
 * @param comparisonInterval how often it is looked whether a comparison is wanted
 */
@ConfigurationProperties("runway.stuck")
record StuckSettings(@DefaultValue("5m") Duration after, @DefaultValue("1h") Duration compareEvery, @DefaultValue("5s") Duration comparisonInterval) {
}
