package dev.runway.webhook.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a request comes from whom it says, and when: what is forged, replayed late or from the future is refused. */
@Component
class Proofs {

	/** How old a message may be, and how far the sender's clock may be ahead. */
	private static final Duration SKEW = Duration.ofSeconds(300);

	private static final int LONGEST_ID = 200;

	private final JsonMapper json;

	Proofs(JsonMapper json) {
		this.json = json;
	}

	/** The message of a request, or a refusal. */
	Incoming.Message message(SourceKind kind, String secret, Incoming request, Instant now) throws Unproved {
		return switch (kind) {
			case STANDARD -> standard(secret, request, now);
			case SHARED_SECRET -> shared(secret, request, now);
		};
	}

	private static Incoming.Message standard(String secret, Incoming request, Instant now) throws Unproved {
		var id = id(request.header().apply("webhook-id"));
		var at = number(request.header().apply("webhook-timestamp"));
		var given = String.valueOf(request.header().apply("webhook-signature"));
		String good;
		try {
			good = new Webhook(secret).sign(id, at, request.body());
		}
		catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
			throw new IllegalStateException(impossible);
		}
		if (Stream.of(given.split(" ")).noneMatch(each -> same(each, good))) {
			throw new Unproved("The signature is wrong.");
		}
		near(Instant.ofEpochSecond(at), now);
		return new Incoming.Message(id, request.body());
	}

	private Incoming.Message shared(String secret, Incoming request, Instant now) throws Unproved {
		if (!same(String.valueOf(request.header().apply("X-Runway-Secret")), secret)) {
			throw new Unproved("The secret is wrong.");
		}
		var body = read(request.body());
		near(moment(body.at("/timestamp").asString("")), now);
		return new Incoming.Message(id(body.at("/id").asString("")), request.body());
	}

	private static void near(Instant at, Instant now) throws Unproved {
		if (Duration.between(at, now).abs().compareTo(SKEW) > 0) {
			throw new Unproved("The message is older than %d seconds, or from the future; it is %s.".formatted(SKEW.toSeconds(), now));
		}
	}

	private JsonNode read(String body) throws Unproved {
		try {
			return json.readTree(body);
		}
		catch (JacksonException unreadable) {
			throw new Unproved("The body is no JSON.");
		}
	}

	private static String id(@Nullable String given) throws Unproved {
		if (given == null || !given.matches("[!-~]{1,%d}".formatted(LONGEST_ID))) {
			throw new Unproved("Give each message an id of 1 to %d visible ASCII characters.".formatted(LONGEST_ID));
		}
		return given;
	}

	private static long number(@Nullable String given) throws Unproved {
		if (given == null || !given.matches("\\d{1,15}")) {
			throw new Unproved("The time of the message is missing.");
		}
		return Long.parseLong(given);
	}

	private static Instant moment(String given) throws Unproved {
		try {
			return Instant.parse(given);
		}
		catch (DateTimeParseException unreadable) {
			throw new Unproved("Give the time of the message as timestamp, such as 2026-03-20T09:00:00Z.");
		}
	}

	private static boolean same(String given, String good) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), good.getBytes(StandardCharsets.UTF_8));
	}

	/** Why a request is not believed. */
	static final class Unproved extends Exception {

		Unproved(String reason) {
			super(reason);
		}

	}

}
