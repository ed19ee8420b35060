package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of owner whose open tasks are looked at once more. */
@Repository
class OwnerFollowUps {

	private final JdbcClient jdbc;

	OwnerFollowUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID partnerId, String from, Instant dueAt) {
		jdbc.sql("insert into activation.owner_follow_ups (id, partner_id, from_owner, due_at) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), partnerId, from, Timestamp.from(dueAt))
			.update();
	}

	List<OwnerFollowUp> due(Instant now, int limit) {
		return jdbc
			.sql("select id, partner_id, from_owner from activation.owner_follow_ups where due_at <= ? order by due_at limit ?")
			.params(Timestamp.from(now), limit)
			.query((row, number) -> new OwnerFollowUp(row.getObject("id", UUID.class),
					row.getObject("partner_id", UUID.class), row.getString("from_owner")))
			.list();
	}

	void remove(UUID id) {
		jdbc.sql("delete from activation.owner_follow_ups where id = ?").param(id).update();
	}

	/** One of them. */
	record OwnerFollowUp(UUID id, UUID partnerId, String from) {
	}

}
