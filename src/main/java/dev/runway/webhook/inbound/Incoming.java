package dev.runway.webhook.inbound;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param url the whole address that was called, as the sender wrote it
 * @param header gives the header of a name
 */
public record Incoming(String url, Function<String, @Nullable String> header, String body) {

	/** A message of it: senders put several into one request. */
	record Message(String id, String body) {
	}

}
