package dev.runway.webhook;

import java.util.List;
import java.util.Map;

import dev.runway.engine.TaskLinks;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes an event as its reader takes it: as it is for programs, as a sentence with a link for people in a channel. */
@Component
class Messages {

	private final JsonMapper json;

	private final TaskLinks links;

	Messages(JsonMapper json, TaskLinks links) {
		this.json = json;
		this.links = links;
	}

	String of(EndpointKind kind, EventType type, String body) {
		if (kind == EndpointKind.STANDARD) {
			return body;
		}
		var data = json.readTree(body).at("/data");
		var link = link(type, data);
		return json.writeValueAsString(kind == EndpointKind.SLACK ? slack(sentence(type, data), link) : teams(sentence(type, data), link));
	}

	private static String sentence(EventType type, JsonNode data) {
		if (type == EventType.STAND_UP_SENT) {
			return "Stand-up, week of %s: %d overdue, %d due this week, %d newly reached, %d on the rescue ladder".formatted(
					data.at("/weekOf").asString(), data.at("/overdue").asInt(), data.at("/due").asInt(), data.at("/reached").asInt(),
					data.at("/onLadder").asInt());
		}
		var milestone = data.at("/milestone").asString("");
		return "%s %s%s".formatted(data.at("/partner").asString("This"), type.sentence(),
				milestone.isEmpty() || type != EventType.MILESTONE_REACHED ? "" : ": " + Milestone.valueOf(milestone).label());
	}

	/** A decision leads to its task, everything else to the partner. */
	private Link link(EventType type, JsonNode data) {
		var runway = data.at("/runwayId").asString("");
		var partner = data.at("/partnerId").asString("");
		if (type == EventType.DECISION_ASKED && !runway.isEmpty()) {
			return new Link("Decide", links.publicUrl() + "/tasks/" + runway + "/DECISION");
		}
		if (type == EventType.STAND_UP_SENT) {
			return new Link("Open the stand-up", links.publicUrl() + "/stand-up");
		}
		return partner.isEmpty() ? new Link("Runway", links.publicUrl().toString()) : new Link("Open the partner", links.publicUrl() + "/partners/" + partner);
	}

	/** An incoming webhook: the text is what a notification shows, the blocks what the channel does. */
	private static Map<String, Object> slack(String sentence, Link link) {
		var text = escaped(sentence);
		return Map.of("text", text, "blocks",
				List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", "%s\n<%s|%s>".formatted(text, link.address(), link.label())))));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** A workflow "when a Teams webhook request is received" takes adaptive cards. */
	private static Map<String, Object> teams(String sentence, Link link) {
		var card = Map.of("$schema", "http://adaptivecards.io/schemas/adaptive-card.json", "type", "AdaptiveCard", "version", "1.4", "body",
				List.of(Map.of("type", "TextBlock", "text", sentence, "wrap", true)), "actions",
				List.of(Map.of("type", "Action.OpenUrl", "title", link.label(), "url", link.address())));
		return Map.of("type", "message", "attachments",
				List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
	}

	/** Where a message leads. */
	private record Link(String label, String address) {
	}

}
