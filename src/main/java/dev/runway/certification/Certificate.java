package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A recorded certificate of a rep.
 *
 * @param expiresOn the last day on which it counts, if it has one
 * @param withdrawnOn the first day on which it no longer counts, if it was withdrawn
 */
public record Certificate(UUID id, UUID repId, String name, @Nullable String email, Role role, String certificate,
		LocalDate issuedOn, @Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawalReason) {

	boolean countsOn(LocalDate day) {
		return !issuedOn.isAfter(day) && (expiresOn == null || !expiresOn.isBefore(day))
				&& (withdrawnOn == null || withdrawnOn.isAfter(day));
	}

}
