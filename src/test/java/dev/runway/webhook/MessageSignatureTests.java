package dev.runway.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.runway.support.TestDay;
import org.junit.jupiter.api.Test;

/** Signatures as receivers check them, with the library that Standard Webhooks gives them. */
class MessageSignatureTests {

	private static final String BODY = "{\"type\":\"partner.signed\",\"data\":{\"partner\":\"Müller & Söhne\"}}";

	private final String first = MessageSignature.newSecret();

	private final String second = MessageSignature.newSecret();

	/** The library judges by the machine's clock. */
	private final Instant now = TestDay.MORNING.minus(TestDay.offset());

	@Test
	void areGoodForWhoeverHasTheSecret() {
		assertThatCode(() -> new Webhook(first).verify(BODY, headers(now, List.of(first)))).doesNotThrowAnyException();
		assertThatThrownBy(() -> new Webhook(second).verify(BODY, headers(now, List.of(first)))).isInstanceOf(WebhookVerificationException.class);
	}

	@Test
	void areGoodForBothKeysWhileOneReplacesTheOther() {
		for (var secret : List.of(first, second)) {
			assertThatCode(() -> new Webhook(secret).verify(BODY, headers(now, List.of(first, second)))).doesNotThrowAnyException();
		}
	}

	@Test
	void areGoodForNoOtherBodyAndNoOtherTime() {
		var headers = headers(now, List.of(first));
		assertThatThrownBy(() -> new Webhook(first).verify(BODY + " ", headers)).isInstanceOf(WebhookVerificationException.class);
		assertThatThrownBy(() -> new Webhook(first).verify(BODY, headers(now.minus(Duration.ofMinutes(6)), List.of(first))))
			.isInstanceOf(WebhookVerificationException.class);
	}

	private static Map<String, List<String>> headers(Instant at, List<String> secrets) {
		return Map.of("webhook-id", List.of("1"), "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())), "webhook-signature",
				List.of(MessageSignature.of("1", at, BODY, secrets)));
	}

}
