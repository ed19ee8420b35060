package dev.runway.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends one event to one endpoint: in its form, and signed by every key that is good now. */
@Component
class Sender {

	private final WebhookClient client;

	private final Messages messages;

	private final Vault vault;

	private final JsonMapper json;

	private final ProgrammeCalendar calendar;

	Sender(WebhookClient client, Messages messages, Vault vault, JsonMapper json, ProgrammeCalendar calendar) {
		this.client = client;
		this.messages = messages;
		this.vault = vault;
		this.json = json;
		this.calendar = calendar;
	}

	Reply send(EndpointStore.Kept to, UUID eventId, EventType type, String event) {
		var endpoint = to.endpoint();
		var body = messages.of(endpoint.kind(), type, event);
		if (endpoint.kind() != EndpointKind.STANDARD) {
			return client.send(endpoint.address(), Map.of(), body);
		}
		List<String> secrets;
		try {
			secrets = secrets(to);
		}
		catch (RuntimeException otherKey) {
			return new Reply(null, "The secret cannot be read with runway.webhook.key; give the endpoint another one.", null, 0);
		}
		var now = calendar.now();
		var headers = new LinkedHashMap<String, String>();
		headers.put("webhook-id", eventId.toString());
		headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
		headers.put("webhook-signature", MessageSignature.of(eventId.toString(), now, body, secrets));
		return client.send(endpoint.address(), headers, body);
	}

	/** The body of a test. */
	String test() {
		var data = Map.<String, Object>of("partner", "Example Ltd");
		return json.writeValueAsString(new EventMessage(EventType.TEST.word(), calendar.now(), data));
	}

	private List<String> secrets(EndpointStore.Kept of) {
		var secrets = new ArrayList<>(List.of(vault.open(of.secret())));
		var until = of.endpoint().previousUntil();
		if (of.previousSecret() != null && until != null && calendar.now().isBefore(until)) {
			secrets.add(vault.open(of.previousSecret()));
		}
		return secrets;
	}

}
