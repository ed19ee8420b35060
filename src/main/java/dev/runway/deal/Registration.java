package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tells of a deal that a partner registered, or of a referral that it handed in: the one command of all doors.
 *
 * @param name what the deal is called; only a file may leave it out where it names the end customer
 * @param customer the end customer, where it is known
 * @param domain the end customer's domain, as it was written
 * @param engagement what is sold; where nobody says so, it is what the partner's milestone 5 asks for
 * @param sponsor the account executive who runs it; a deal that has one is a referral
 * @param registeredOn the day of the registration; only for a won deal of a file nobody has to know it
 * @param submittedAt the moment of the registration, where more than the day is known
 * @param inferred whether nobody reports a registration: it follows from a win
 * @param amount the expected amount, where it is known; for a won deal of a file the revenue that was booked
 * @param closesOn the day on which it is expected to close
 * @param known what has become of it by now, where a file says so
 */
public record Registration(UUID partnerId, DealKey key, @Nullable String name, @Nullable String customer, @Nullable String domain,
		@Nullable Engagement engagement, @Nullable String sponsor, @Nullable String stage, @Nullable LocalDate registeredOn,
		@Nullable Instant submittedAt, boolean inferred, @Nullable Money amount, @Nullable LocalDate closesOn, @Nullable KnownState known,
		Recorded recorded) {

	public Registration(UUID partnerId, DealKey key, String name, @Nullable String customer, LocalDate registeredOn,
			@Nullable Money amount, Recorded recorded) {
		this(partnerId, key, name, customer, null, null, null, null, registeredOn, null, false, amount, null, null, recorded);
	}

	/** The same as it follows from a win, on a day on which it must have happened at the latest. */
	public Registration inferredOn(LocalDate day) {
		return new Registration(partnerId, key, name, customer, domain, engagement, sponsor, stage, day, null, true, amount, closesOn, known,
				recorded);
	}

	DealKind kind() {
		return sponsor == null ? DealKind.REGISTRATION : DealKind.REFERRAL;
	}

	/** Whether it is known to have been won. */
	boolean won() {
		return known != null && known.won();
	}

	/** Whether somebody says that the partner registered it, and when. */
	boolean reported() {
		return !inferred && registeredOn != null;
	}

	String title() {
		return Objects.requireNonNull(name == null ? customer : name);
	}

	@Nullable Money expected() {
		return won() ? null : amount;
	}

	@Nullable Money booked() {
		return won() ? amount : null;
	}

	@Nullable UUID loadId() {
		return known == null ? null : known.loadId();
	}

}
