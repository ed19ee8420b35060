package dev.runway.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The keys that callers have used, each with its answer. A key belongs to a request for a minute at a time, which is
 * prolonged while the request runs, so that the key of a Runway that has crashed is free again.
 */
@Repository
class IdempotencyKeys {

	private static final Duration LEASE = Duration.ofMinutes(1);

	/** Takes a key that is new, whose time is over, or whose request has stopped without an answer. */
	private static final String CLAIM = """
			insert into api.idempotent_requests as known (principal, key, fingerprint, claim_id, claimed_until, expires_at)
			values (:principal, :key, :fingerprint, :id, :claimedUntil, :expiresAt)
			on conflict (principal, key) do update
			set fingerprint = excluded.fingerprint, claim_id = excluded.claim_id, claimed_until = excluded.claimed_until,
				expires_at = excluded.expires_at, status = null, content_type = null, location = null, etag = null, body = null
			where known.expires_at <= :now
				or (known.status is null and known.claimed_until <= :now and known.fingerprint = excluded.fingerprint)
			""";

	private static final String FIND = """
			select fingerprint, status, content_type, location, etag, body
			from api.idempotent_requests
			where principal = :principal and key = :key
			""";

	private static final String KEEP = """
			update api.idempotent_requests
			set status = :status, content_type = :contentType, location = :location, etag = :etag, body = :body
			where claim_id = :id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration keepAnswers;

	private final Set<UUID> running = ConcurrentHashMap.newKeySet();

	IdempotencyKeys(JdbcClient jdbc, Clock clock, ApiSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.keepAnswers = settings.keepAnswers();
	}

	/** Takes the key for a request, or tells why it cannot be had. */
	Claim claim(String principal, String key, byte[] fingerprint) {
		var now = clock.instant();
		var id = UUID.randomUUID();
		var claimed = jdbc.sql(CLAIM)
			.param("principal", principal)
			.param("key", key)
			.param("fingerprint", fingerprint)
			.param("id", id)
			.param("claimedUntil", Timestamp.from(now.plus(LEASE)))
			.param("expiresAt", Timestamp.from(now.plus(keepAnswers)))
			.param("now", Timestamp.from(now))
			.update() == 1;
		if (claimed) {
			running.add(id);
			return new Claim.Granted(id);
		}
		return jdbc.sql(FIND)
			.param("principal", principal)
			.param("key", key)
			.query((row, number) -> found(row, fingerprint))
			.optional()
			.orElseGet(Claim.Running::new);
	}

	void keep(Claim.Granted claim, Answer answer) {
		jdbc.sql(KEEP)
			.param("id", claim.id())
			.param("status", answer.status())
			.param("contentType", answer.contentType())
			.param("location", answer.location())
			.param("etag", answer.etag())
			.param("body", answer.body())
			.update();
		running.remove(claim.id());
	}

	/** Frees the key of a request that did nothing. */
	void release(Claim.Granted claim) {
		running.remove(claim.id());
		jdbc.sql("delete from api.idempotent_requests where claim_id = ?").param(claim.id()).update();
	}

	@Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	void prolong() {
		var until = Timestamp.from(clock.instant().plus(LEASE));
		running.forEach(id -> jdbc.sql("update api.idempotent_requests set claimed_until = ? where claim_id = ?")
			.param(until)
			.param(id)
			.update());
	}

	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "idempotency-keys")
	void sweep() {
		jdbc.sql("delete from api.idempotent_requests where expires_at <= ?")
			.param(Timestamp.from(clock.instant()))
			.update();
	}

	private static Claim found(ResultSet row, byte[] fingerprint) throws SQLException {
		if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
			return new Claim.Taken();
		}
		var status = row.getInt("status");
		return row.wasNull() ? new Claim.Running() : new Claim.Done(new Answer(status, row.getString("content_type"),
				row.getString("location"), row.getString("etag"), row.getBytes("body")));
	}

}
