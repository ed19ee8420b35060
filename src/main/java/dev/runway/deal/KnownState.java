package dev.runway.deal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a deal by now as another system has it: what a file says beyond what a person may. It moves a deal on and
 * never back.
 *
 * @param loadId the load in which it stands
 * @param decidedOn the day on which it was approved, rejected, canceled or lost; without it the day it was loaded
 * @param wonOn the day on which it was won
 * @param expiresOn the last day on which the registration stands; without it the programme's own number of days
 * @param reason why it was lost, rejected or canceled
 */
public record KnownState(UUID loadId, DealState state, @Nullable LocalDate decidedOn, @Nullable LocalDate wonOn,
		@Nullable LocalDate expiresOn, @Nullable String reason) {

	/** A state of a later place is not taken back by one of an earlier. */
	private static final List<List<DealState>> PLACES = List.of(List.of(DealState.SUBMITTED), List.of(DealState.UNDER_REVIEW),
			List.of(DealState.APPROVED), List.of(DealState.REJECTED, DealState.EXPIRED, DealState.CANCELED),
			List.of(DealState.LOST), List.of(DealState.WON));

	boolean won() {
		return state == DealState.WON;
	}

	/** The day on which the deal came into the state. */
	LocalDate happenedOn(LocalDate today) {
		return won() ? Objects.requireNonNull(wonOn) : decidedOn == null ? today : decidedOn;
	}

	/** The state of a deal that was in another; one that has expired stands again only with a day to come. */
	DealState after(DealState before, LocalDate today) {
		if (before == DealState.EXPIRED && state == DealState.APPROVED) {
			return expiresOn == null || expiresOn.isBefore(today) ? before : state;
		}
		return place(state) > place(before) ? state : before;
	}

	/** Why it was rejected, where the reason is one of the codes. */
	@Nullable RejectionCode code() {
		return state == DealState.REJECTED
				? Arrays.stream(RejectionCode.values()).filter(code -> code.name().equalsIgnoreCase(reason)).findFirst().orElse(null) : null;
	}

	private static int place(DealState state) {
		return PLACES.indexOf(PLACES.stream().filter(place -> place.contains(state)).findFirst().orElseThrow());
	}

}
