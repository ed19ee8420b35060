package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of owner, and owners who have left, whose open tasks are looked at again: the engine's search learns of a task
 * some moments late, and a task that was on its way opens under the owner of before.
 */
@Repository
class OwnerFollowUps {

	private static final String DUE = """
			select id, partner_id, from_owner, looks
			from activation.owner_follow_ups
			where due_at <= ?
			order by due_at, partner_id
			limit ?
			""";

	private final JdbcClient jdbc;

	OwnerFollowUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Looks again at a partner's tasks, or at all tasks of somebody who has left. */
	void add(@Nullable UUID partnerId, String from, Instant now) {
		jdbc.sql("insert into activation.owner_follow_ups (id, partner_id, from_owner, due_at) values (?, ?, ?, ?)")
			.param(UUID.randomUUID())
			.param(partnerId)
			.param(from)
			.param(Timestamp.from(Objects.requireNonNull(SearchBackOff.after(0, now))))
			.update();
	}

	List<OwnerFollowUp> due(Instant now, int limit) {
		return jdbc.sql(DUE)
			.params(Timestamp.from(now), limit)
			.query((row, number) -> new OwnerFollowUp(row.getObject("id", UUID.class),
					row.getObject("partner_id", UUID.class), row.getString("from_owner"), row.getInt("looks")))
			.list();
	}

	/** Notes a look, and when the next one is due, if one is. */
	void looked(OwnerFollowUp followUp, Instant now) {
		var looks = followUp.looks() + 1;
		var next = SearchBackOff.after(looks, now);
		if (next == null) {
			jdbc.sql("delete from activation.owner_follow_ups where id = ?").param(followUp.id()).update();
			return;
		}
		jdbc.sql("update activation.owner_follow_ups set looks = ?, due_at = ? where id = ?")
			.params(looks, Timestamp.from(next), followUp.id())
			.update();
	}

	/**
	 * One of them.
	 *
	 * @param partnerId none for somebody who has left
	 * @param looks how often it was looked at
	 */
	record OwnerFollowUp(UUID id, @Nullable UUID partnerId, String from, int looks) {
	}

}
