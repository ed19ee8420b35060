package dev.runway.access.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a system signs in with, without its secret.
 *
 * @param expiresOn the last day on which it is good
 * @param lastUsedAt to the hour
 */
public record Token(UUID id, String name, List<Scope> scopes, Instant createdAt, String createdBy, LocalDate expiresOn,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt, @Nullable String revokedBy) {

	/** Keeps the names of tokens apart from those of people. */
	public static final String PREFIX = "token:";

	/** What timelines call it. */
	String userName() {
		return PREFIX + name;
	}

	boolean isGoodOn(LocalDate day) {
		return revokedAt == null && !day.isAfter(expiresOn);
	}

}
