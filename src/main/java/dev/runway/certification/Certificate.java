package dev.runway.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A recorded certificate of a rep. On which days it counts is decided here and, for those who count in SQL, in the view
 * {@code certificate_facts}.
 *
 * @param expiresOn the last day on which it is valid, if it has one
 * @param withdrawnOn the first day on which it no longer counts, if it was withdrawn
 * @param repLeftOn the first day on which its rep no longer counts, if they left
 * @param certificateUrl where it can be seen
 * @param remark why it does not count, or not always, by the programme's list: a sentence; none where it counts as it is
 * @param term what the programme's list says of it
 */
public record Certificate(UUID id, UUID repId, @Nullable String name, @Nullable String email, Role role,
		String certificate, LocalDate issuedOn, @Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawalReason, @Nullable LocalDate repLeftOn, @Nullable String certificateUrl, @Nullable String remark,
		@JsonIgnore CountingTerm term) {

	Certificate(UUID id, UUID repId, @Nullable String name, @Nullable String email, Role role, String certificate, LocalDate issuedOn,
			@Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn, @Nullable String withdrawalReason, @Nullable LocalDate repLeftOn,
			@Nullable String certificateUrl, CountingTerm term) {
		this(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn, withdrawalReason, repLeftOn, certificateUrl,
				term.remark(certificate, role, issuedOn).orElse(null), term);
	}

	/** The first day on which it no longer counts, whatever the reason is. */
	public Optional<LocalDate> endsOn() {
		return earliest(lastDay().map(day -> day.plusDays(1)).orElse(null), withdrawnOn, repLeftOn);
	}

	/** The last day on which it counts by what is planned: it expires, or it is retired. */
	public Optional<LocalDate> lastDay() {
		return earliest(expiresOn, term.until());
	}

	/** The first day on which it counts, if there is one before it ends. */
	LocalDate beginsOn() {
		var from = term.from();
		return from != null && from.isAfter(issuedOn) ? from : issuedOn;
	}

	public boolean countsOn(LocalDate day) {
		return term.listed() && !beginsOn().isAfter(day) && endsOn().filter(end -> !end.isAfter(day)).isEmpty();
	}

	/** Whether it counted through its last day, and that day is over. */
	public boolean ranOut(LocalDate today) {
		return lastDay().filter(day -> day.isBefore(today) && countsOn(day)).isPresent();
	}

	/** Whether nothing but the programme's list keeps it from counting on a day. */
	public boolean withheldOn(LocalDate day) {
		return !countsOn(day) && new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn, withdrawalReason, repLeftOn,
				certificateUrl, CountingTerm.OPEN).countsOn(day);
	}

	/** Whether it is what somebody gives. */
	boolean is(CertifiedRep given) {
		return RepKey.same(name, email, given.name(), given.email()) && certificate.equals(given.certificate()) && issuedOn.equals(given.issuedOn());
	}

	/** The rep and the certificate for people. */
	public String label() {
		return "%s (%s), %s".formatted(name != null ? name : email != null ? email : "A rep", role.label(), certificate);
	}

	/** Why it does not count on a day, in words; nothing where it does. */
	public Optional<String> whyNotOn(LocalDate day) {
		var over = endsOn().filter(end -> !end.isAfter(day)).map(this::lapse);
		return over.isPresent() ? over
				: !term.listed() ? Optional.of("does not count: it is not in the programme's list")
						: beginsOn().isAfter(day) ? Optional.of("does not count before " + beginsOn()) : Optional.empty();
	}

	/** How its last day comes, in words. */
	public String end() {
		var retires = term.until() != null && lastDay().equals(Optional.of(term.until())) && !term.until().equals(expiresOn);
		return retires ? "is retired on %s%s".formatted(term.until(), term.replacement().map(", "::concat).orElse("")) : "expires on " + expiresOn;
	}

	/** Why it no longer counts from a day on. */
	private String lapse(LocalDate day) {
		return day.equals(withdrawnOn) ? "withdrawn on " + day
				: day.equals(repLeftOn) ? "the rep left on " + day : end().replaceFirst("^expires", "expired").replaceFirst("^is ", "");
	}

	private static Optional<LocalDate> earliest(@Nullable LocalDate... days) {
		return Stream.of(days).filter(Objects::nonNull).min(Comparator.naturalOrder());
	}

	Certificate of(Rep rep, CountingTerm term) {
		return new Certificate(id, rep.id(), rep.name(), rep.email(), rep.role(), certificate, issuedOn, expiresOn,
				withdrawnOn, withdrawalReason, rep.leftOn(), certificateUrl, term);
	}

	Certificate with(@Nullable LocalDate expiresOn, @Nullable String certificateUrl) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn,
				withdrawalReason, repLeftOn, certificateUrl, term);
	}

	Certificate with(@Nullable String certificateUrl, @Nullable String withdrawalReason) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, withdrawnOn,
				withdrawalReason, repLeftOn, certificateUrl, term);
	}

	Certificate withdrawn(LocalDate on, String reason) {
		return new Certificate(id, repId, name, email, role, certificate, issuedOn, expiresOn, on, reason, repLeftOn,
				certificateUrl, term);
	}

}
