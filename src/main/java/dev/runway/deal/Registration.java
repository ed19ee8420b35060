package dev.runway.deal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deal that a partner registered.
 *
 * @param customer the end customer, where it is known
 * @param amount the expected amount, where it is known
 */
public record Registration(DealKey key, String name, @Nullable String customer, LocalDate registeredOn,
		@Nullable Money amount) {
}
