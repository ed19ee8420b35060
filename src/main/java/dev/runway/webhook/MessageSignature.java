package dev.runway.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;

/** Signs messages by Standard Webhooks, with one key or with two while one replaces the other. */
final class MessageSignature {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private MessageSignature() {
	}

	static String newSecret() {
		var bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return "whsec_" + Base64.getEncoder().encodeToString(bytes);
	}

	/** The header {@code webhook-signature}. */
	static String of(String id, Instant at, String body, List<String> secrets) {
		return secrets.stream().map(secret -> sign(id, at, body, secret)).collect(Collectors.joining(" "));
	}

	private static String sign(String id, Instant at, String body, String secret) {
		try {
			return new Webhook(secret).sign(id, at.getEpochSecond(), body);
		}
		catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
