package dev.runway.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param amount what was expected when it was registered
 * @param progressions the later stages to which it moved, the first one first
 * @param closedOn the day on which it was won, if it was
 * @param booked the revenue that was booked when it was won
 */
public record Deal(UUID id, String name, @Nullable String customer, LocalDate registeredOn, @Nullable Money amount,
		List<Progression> progressions, @Nullable LocalDate closedOn, @Nullable Money booked) {

	public boolean won() {
		return closedOn != null;
	}

}
