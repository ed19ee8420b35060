package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deal that a partner registered, or a referral that it handed in.
 *
 * @param customer the end customer, where it is known
 * @param domain the end customer's domain, as it was written
 * @param engagement what is sold; where nobody says so, it is what the partner's milestone 5 asks for
 * @param submittedAt the moment of the registration, where more than the day is known
 * @param amount the expected amount, where it is known
 * @param closesOn the day on which it is expected to close
 * @param sponsor the account executive who runs it; a deal that has one is a referral
 */
public record Registration(DealKey key, String name, @Nullable String customer, @Nullable String domain,
		@Nullable Engagement engagement, @Nullable String stage, LocalDate registeredOn, @Nullable Instant submittedAt,
		@Nullable Money amount, @Nullable LocalDate closesOn, @Nullable String sponsor) {

	public Registration(DealKey key, String name, @Nullable String customer, LocalDate registeredOn,
			@Nullable Money amount) {
		this(key, name, customer, null, null, null, registeredOn, null, amount, null, null);
	}

	/** The same on a day on which it must have happened at the latest. */
	public Registration inferredOn(LocalDate day) {
		return new Registration(key, name, customer, domain, engagement, stage, day, null, amount, closesOn, sponsor);
	}

	DealKind kind() {
		return sponsor == null ? DealKind.REGISTRATION : DealKind.REFERRAL;
	}

}
