package dev.runway.webhook;

import java.time.Duration;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param key at least 32 random bytes in Base64, with which the secrets of endpoints are encrypted; without it none can be added
 * @param allowInternal whether addresses inside the network may be called: loopback, private, link-local
 * @param allowHttp whether addresses may begin with http
 * @param concurrency how many messages one endpoint is sent at a time by each replica
 * @param timeout how long a receiver may take to answer
 * @param overlap how long the key before signs as well after a rotation
 * @param failureSpacing failures of an endpoint within this time count as one
 * @param keep how long events and what became of them are kept
 */
@ConfigurationProperties("runway.webhook")
record WebhookSettings(@Nullable String key, @DefaultValue("false") boolean allowInternal, @DefaultValue("false") boolean allowHttp,
		@DefaultValue("4") int concurrency, @DefaultValue("20s") Duration timeout, @DefaultValue("24h") Duration overlap,
		@DefaultValue("5m") Duration failureSpacing, @DefaultValue("30d") Duration keep) {

	private static final int KEY_BYTES = 32;

	WebhookSettings {
		if (key != null && !key.isBlank() && Base64.getDecoder().decode(key).length < KEY_BYTES) {
			throw new IllegalArgumentException("runway.webhook.key needs at least %d bytes in Base64: openssl rand -base64 32".formatted(KEY_BYTES));
		}
		if (concurrency < 1) {
			throw new IllegalArgumentException("runway.webhook.concurrency must be at least 1");
		}
	}

	@Override
	public String toString() {
		return "WebhookSettings[…]";
	}

}
