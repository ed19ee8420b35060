package dev.runway.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A recorded certificate of a rep.
 *
 * @param expiresOn the last day on which it counts, if it has one
 * @param withdrawnOn the first day on which it no longer counts, if it was withdrawn
 * @param repLeftOn the first day on which its rep no longer counts, if they left
 * @param certificateUrl where it can be seen
 */
public record Certificate(UUID id, UUID repId, @Nullable String name, @Nullable String email, Role role,
		String certificate, LocalDate issuedOn, @Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawalReason, @Nullable LocalDate repLeftOn, @Nullable String certificateUrl) {

	/** The first day on which it no longer counts, whatever the reason is. */
	public Optional<LocalDate> endsOn() {
		return Stream.of(expiresOn == null ? null : expiresOn.plusDays(1), withdrawnOn, repLeftOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder());
	}

	boolean countsOn(LocalDate day) {
		return !issuedOn.isAfter(day) && endsOn().filter(end -> !end.isAfter(day)).isEmpty();
	}

	/** The rep and the certificate for people. */
	public String label() {
		return "%s (%s), %s".formatted(name != null ? name : email != null ? email : "A rep", role.label(), certificate);
	}

	/** Why it no longer counts from a day on. */
	public String lapse(LocalDate day) {
		return day.equals(withdrawnOn) ? "withdrawn on " + day
				: day.equals(repLeftOn) ? "the rep left on " + day : "valid until " + day.minusDays(1);
	}

	Certificate of(Rep rep) {
		return new Certificate(id, rep.id(), rep.name(), rep.email(), rep.role(), certificate, issuedOn, expiresOn,
				withdrawnOn, withdrawalReason, rep.leftOn(), certificateUrl);
	}

	Certificate with(@Nullable LocalDate expiresOn, @Nullable String certificateUrl) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn,
				withdrawalReason, repLeftOn, certificateUrl);
	}

	Certificate with(@Nullable String certificateUrl, @Nullable String withdrawalReason) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn,
				withdrawalReason, repLeftOn, certificateUrl);
	}

	Certificate withdrawn(LocalDate on, String reason) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, on, reason, repLeftOn,
				certificateUrl);
	}

}
