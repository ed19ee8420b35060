package dev.runway.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told what happened.
 *
 * @param types what of it; none means all
 * @param previousUntil until when the key before signs as well
 * @param failures how often in a row it did not take what was sent
 * @param pausedUntil it asked to be left alone until then
 */
public record Endpoint(UUID id, String name, EndpointKind kind, URI address, List<String> types, Instant createdAt, String createdBy,
		@Nullable Instant previousUntil, int failures, @Nullable Instant pausedUntil, @Nullable Instant disabledAt,
		@Nullable String disabledWhy) {

	public boolean active() {
		return disabledAt == null;
	}

	/** The address as people may see it: that of a channel lets in whoever knows it. */
	public String shownAddress() {
		return kind.secretAddress() ? "%s://%s/…".formatted(address.getScheme(), address.getAuthority()) : address.toString();
	}

	@Override
	public String toString() {
		return "Endpoint[%s, %s]".formatted(id, name);
	}

}
