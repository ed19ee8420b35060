package dev.runway.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may bring, and how long Runway remembers what it has answered.
 *
 * @param maxBody the largest body; uploads of files have limits of their own
 * @param keepAnswers how long the answer to an {@code Idempotency-Key} is kept
 */
@ConfigurationProperties("runway.api")
record ApiSettings(@DefaultValue("256KB") DataSize maxBody, @DefaultValue("24h") Duration keepAnswers) {
}
