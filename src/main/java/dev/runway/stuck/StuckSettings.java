package dev.runway.stuck;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something that waits counts as stuck.
 *
 * @param after how long it has waited by then
 */
@ConfigurationProperties("runway.stuck")
record StuckSettings(@DefaultValue("5m") Duration after) {
}
