package dev.runway.certification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates of a partner's reps: one row per rep, name and day of issue. */
@Repository
class Certificates {

	private static final String PUT = """
			insert into certification.certificates (id, rep_id, name, issued_on, expires_on, recorded_at, recorded_by, source)
			values (:id, :repId, :name, :issuedOn, :expiresOn, :recordedAt, :recordedBy, :source)
			on conflict (rep_id, name, issued_on) do update set expires_on = excluded.expires_on
			where certificates.expires_on is distinct from excluded.expires_on
			""";

	private static final String SELECT = """
			select c.id, r.id as rep_id, r.name, r.email, r.role, c.name as certificate, c.issued_on, c.expires_on,
				c.withdrawn_on, c.withdrawal_reason
			from certification.certificates c
			join certification.reps r on r.id = c.rep_id
			where r.partner_id = :partnerId
			""";

	private static final String WITHDRAW = """
			update certification.certificates
			set withdrawn_on = :on, withdrawal_reason = :reason, withdrawal_recorded_at = :recordedAt,
				withdrawal_recorded_by = :recordedBy, withdrawal_source = :source
			where id = :id and withdrawn_on is null
			""";

	private final JdbcClient jdbc;

	Certificates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a certificate; one that is there already takes over a new day of expiry and nothing else. */
	void put(UUID repId, CertifiedRep given, Instant recordedAt, String recordedBy, String source) {
		jdbc.sql(PUT)
			.param("id", UUID.randomUUID())
			.param("repId", repId)
			.param("name", given.certificate())
			.param("issuedOn", given.issuedOn())
			.param("expiresOn", given.expiresOn())
			.param("recordedAt", Timestamp.from(recordedAt))
			.param("recordedBy", recordedBy)
			.param("source", source)
			.update();
	}

	void withdraw(UUID id, LocalDate on, String reason, Instant recordedAt, String recordedBy, String source) {
		jdbc.sql(WITHDRAW)
			.param("id", id)
			.param("on", on)
			.param("reason", reason)
			.param("recordedAt", Timestamp.from(recordedAt))
			.param("recordedBy", recordedBy)
			.param("source", source)
			.update();
	}

	List<Certificate> of(UUID partnerId) {
		return select(partnerId, null);
	}

	Optional<Certificate> find(UUID partnerId, UUID id) {
		return select(partnerId, id).stream().findFirst();
	}

	private List<Certificate> select(UUID partnerId, @Nullable UUID id) {
		return jdbc.sql(SELECT + (id == null ? "" : "and c.id = :id\n") + "order by c.issued_on, c.recorded_at, c.id")
			.param("partnerId", partnerId)
			.param("id", id)
			.query((row, number) -> new Certificate(row.getObject("id", UUID.class), row.getObject("rep_id", UUID.class),
					row.getString("name"), row.getString("email"), Role.valueOf(row.getString("role")),
					row.getString("certificate"), row.getObject("issued_on", LocalDate.class),
					row.getObject("expires_on", LocalDate.class), row.getObject("withdrawn_on", LocalDate.class),
					row.getString("withdrawal_reason")))
			.list();
	}

}
