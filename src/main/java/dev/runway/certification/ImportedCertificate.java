package dev.runway.certification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A certificate as a file tells it.
 *
 * @param rep in order already, as {@link GivenRep} says
 * @param withdrawnOn the first day on which the certificate no longer counts, if it was withdrawn
 */
public record ImportedCertificate(UUID partnerId, CertifiedRep rep, @Nullable LocalDate withdrawnOn) {

	/** What is wrong with it for a partner whose reps are known, in one sentence. */
	Optional<String> problem(Roster roster, LocalDate today) {
		return roster.find(rep.name(), rep.email())
			.filter(known -> known.role() != rep.role())
			.map(known -> "%s is recorded as %s; one person counts for one role, which a file does not change."
				.formatted(rep.label(), known.role()))
			.or(() -> Optional.ofNullable(withdrawnOn).flatMap(on -> WithdrawalRule.problem(rep.issuedOn(), on, today)));
	}

	/** Whether it tells nothing new, so that nothing can be wrong with it: the partnership may have ended meanwhile. */
	boolean isKnownTo(Roster roster) {
		return roster.find(rep.name(), rep.email())
			.filter(known -> known.role() == rep.role() && same(rep.name(), known.name()) && same(rep.email(), known.email()))
			.stream()
			.flatMap(known -> roster.certificates().stream().filter(each -> each.repId().equals(known.id())))
			.anyMatch(each -> each.certificate().equals(rep.certificate()) && each.issuedOn().equals(rep.issuedOn())
					&& same(rep.expiresOn(), each.expiresOn()) && same(rep.certificateUrl(), each.certificateUrl())
					&& same(withdrawnOn, each.withdrawnOn()));
	}

	/** What a file does not give stays as it is. */
	private static boolean same(@Nullable Object given, @Nullable Object known) {
		return given == null || given.equals(known);
	}

	/**
	 * What became of a row.
	 *
	 * @param reason why it was refused, or what is to be known of a certificate that was taken
	 */
	public record Result(Outcome outcome, @Nullable String reason) {

		static final Result UNCHANGED = new Result(Outcome.UNCHANGED, null);

		static Result added(@Nullable String remark) {
			return new Result(Outcome.ADDED, remark);
		}

		static Result updated(@Nullable String remark) {
			return new Result(Outcome.UPDATED, remark);
		}

		static Result refused(String reason) {
			return new Result(Outcome.REFUSED, reason);
		}

	}

	/** Whether a row was taken. */
	public enum Outcome {

		ADDED, UPDATED, UNCHANGED, REFUSED

	}

}
