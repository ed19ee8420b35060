package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param engagement what is sold, where somebody has said so
 * @param sponsor the account executive who runs a referral
 * @param stage the stage that it has reached
 * @param submittedAt the moment of its registration, where more than the day is known
 * @param inferred whether nobody has reported its registration: it follows from the won deal
 * @param amount what was expected when it was registered
 * @param closesOn the day on which it is expected to close
 * @param expiresOn the last day on which its registration stands, if it expires
 * @param progressions the later stages to which it moved, the first one first
 * @param closedOn the day on which it was won, if it was
 * @param booked the revenue that was booked when it was won
 * @param version another one after every change
 */
public record Deal(UUID id, UUID partnerId, DealKind kind, DealKey key, String name, @Nullable String customer,
		@Nullable String domain, @Nullable Engagement engagement, @Nullable String sponsor, DealState state,
		@Nullable String stage, LocalDate registeredOn, @Nullable Instant submittedAt, boolean inferred,
		@Nullable Money amount, @Nullable LocalDate closesOn, @Nullable LocalDate expiresOn,
		List<Progression> progressions, @Nullable LocalDate closedOn, @Nullable Money booked, Recorded recorded,
		Instant updatedAt, int version) {

	public boolean won() {
		return state == DealState.WON;
	}

	/** Whether it is the partner's own, and can be won as it stands. */
	public boolean winnable() {
		return kind == DealKind.REGISTRATION && DealStep.WIN.isPossibleIn(state);
	}

	/** Whether somebody registers it once more as it is. */
	boolean sameAs(Registration given) {
		return kind == given.kind() && name.equals(given.name()) && Objects.equals(customer, given.customer())
				&& Objects.equals(domain, given.domain()) && Objects.equals(amount, given.amount())
				&& Objects.equals(sponsor, given.sponsor());
	}

	Deal with(List<Progression> progressions) {
		return new Deal(id, partnerId, kind, key, name, customer, domain, engagement, sponsor, state, stage, registeredOn,
				submittedAt, inferred, amount, closesOn, expiresOn, progressions, closedOn, booked, recorded, updatedAt,
				version);
	}

	/** Whether its last day has passed, and nobody has recorded that yet. */
	boolean overdueOn(LocalDate day) {
		return state.open() && expiresOn != null && expiresOn.isBefore(day);
	}

}
