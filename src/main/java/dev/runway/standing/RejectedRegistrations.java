package dev.runway.standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which runways were made live by a registration that was rejected later, while no other one stands. */
@Repository
class RejectedRegistrations {

	private final JdbcClient jdbc;

	RejectedRegistrations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The day on which the last of its registrations was rejected. */
	Optional<LocalDate> rejectedOn(UUID runwayId) {
		return jdbc.sql("select rejected_on from runway.rejected_facts where runway_id = ?")
			.param(runwayId)
			.query(LocalDate.class)
			.optional();
	}

}
