package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each partner must have certified; its row is the lock under which certificates and rights change. */
@Repository
class Gates {

	private static final String REQUIRE = """
			update certification.gates
			set sales_reps = :salesReps, sales_engineers = :salesEngineers, signed_on = :signedOn,
				ended_on = case when ended_on > :signedOn then ended_on end
			where partner_id = :partnerId and (signed_on is null or signed_on <= :signedOn)
			""";

	private final JdbcClient jdbc;

	Gates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until nobody else changes the partner's certificates or rights, and keeps them out until the commit. */
	Row lock(UUID partnerId) {
		jdbc.sql("insert into certification.gates (partner_id) values (?) on conflict do nothing").param(partnerId).update();
		return read(partnerId, " for update");
	}

	Row of(UUID partnerId) {
		return read(partnerId, "");
	}

	/** A requirement of an earlier signature changes nothing. */
	void require(UUID partnerId, Requirement requirement, LocalDate signedOn) {
		jdbc.sql(REQUIRE)
			.param("partnerId", partnerId)
			.param("salesReps", requirement.salesReps())
			.param("salesEngineers", requirement.salesEngineers())
			.param("signedOn", signedOn)
			.update();
	}

	void end(UUID partnerId, LocalDate on) {
		jdbc.sql("update certification.gates set ended_on = ? where partner_id = ?").params(on, partnerId).update();
	}

	private Row read(UUID partnerId, String lock) {
		return jdbc
			.sql("select sales_reps, sales_engineers, signed_on, ended_on from certification.gates where partner_id = ?" + lock)
			.param(partnerId)
			.query((row, number) -> new Row(
					row.getObject("signed_on") == null ? null
							: new Requirement(row.getInt("sales_reps"), row.getInt("sales_engineers")),
					row.getObject("signed_on", LocalDate.class), row.getObject("ended_on", LocalDate.class)))
			.optional()
			.orElse(Row.UNKNOWN);
	}

	/**
	 * A partner's gate.
	 *
	 * @param requirement none before the partner's runway has started
	 */
	record Row(@Nullable Requirement requirement, @Nullable LocalDate signedOn, @Nullable LocalDate endedOn) {

		static final Row UNKNOWN = new Row(null, null, null);

	}

}
