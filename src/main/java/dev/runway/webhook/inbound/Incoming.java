package dev.runway.webhook.inbound;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param header gives the header of a name
 */
public record Incoming(Function<String, @Nullable String> header, String body) {

	/** What it says, once it is known to be genuine. */
	record Message(String id, String body) {
	}

}
