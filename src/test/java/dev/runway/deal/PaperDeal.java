package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;

/** Deals that no database knows. */
public final class PaperDeal {

	static final LocalDate REGISTERED = LocalDate.of(2026, 11, 2);

	static final LocalDate TODAY = REGISTERED.plusDays(30);

	static final Recorded BY_OPS = new Recorded("ops", Source.REST, Instant.parse("2026-12-02T09:00:00Z"));

	private PaperDeal() {
	}

	/** A deal that was won for another amount than was expected. */
	public static Deal won(Money expected, Money booked) {
		var deal = registered(expected);
		deal.win(REGISTERED.plusDays(18), booked, REGISTERED, TODAY, BY_OPS);
		return deal;
	}

	static Deal registered(Money expected) {
		var partner = UUID.randomUUID();
		return new Deal(new Registration(partner, new DealKey("prm", partner.toString()), "ERP", "Customer", REGISTERED, expected, BY_OPS), true,
				CustomerKey.UNKNOWN, REGISTERED.plusDays(90), BY_OPS.at());
	}

}
