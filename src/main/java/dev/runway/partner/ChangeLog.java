package dev.runway.partner;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Every change of owner and tier with its reason; entries are added and never changed, but for names that are taken out of them. */
@Repository
class ChangeLog {

	private static final String ADD_OWNER_CHANGE = """
			insert into partner.owner_changes
				(id, partner_id, hand_over_id, from_owner, to_owner, reason, changed_by, source, changed_at, changed_on)
			values (:id, :partnerId, :handOverId, :from, :to, :reason, :by, :source, :at, :on)
			""";

	private static final String ADD_TIER_MOVE = """
			insert into partner.tier_moves
				(id, partner_id, from_tier, to_tier, reason, moved_by, source, moved_at, moved_on)
			values (:id, :partnerId, :from, :to, :reason, :by, :source, :at, :on)
			""";

	private static final String ADD_CONTACT_CHANGE = """
			insert into partner.contact_changes (id, partner_id, changed_by, source, changed_at, changed_on)
			values (:id, :partnerId, :by, :source, :at, :on)
			""";

	private static final String WRITTEN = """
			select id, 'reason for another owner' as what, reason as text, changed_at as at
			from partner.owner_changes
			where partner_id = :partnerId
			union all
			select id, 'reason for another tier', reason, moved_at
			from partner.tier_moves
			where partner_id = :partnerId
			union all
			select id, 'note', text, written_at
			from partner.notes
			where partner_id = :partnerId and text is not null
			order by at, id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	ChangeLog(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Adds a change of owner; the partners that are handed over together share a hand-over. */
	void addOwnerChange(UUID handOverId, UUID partnerId, String from, String to, ChangeReason reason) {
		entry(ADD_OWNER_CHANGE, partnerId, from, to, reason).param("handOverId", handOverId).update();
	}

	void addTierMove(UUID partnerId, Tier from, Tier to, ChangeReason reason) {
		entry(ADD_TIER_MOVE, partnerId, from.name(), to.name(), reason).update();
	}

	List<GivenReasons.Given> reasons(UUID partnerId) {
		return jdbc.sql(WRITTEN)
			.param("partnerId", partnerId)
			.query((row, number) -> new GivenReasons.Given(row.getObject("id", UUID.class), row.getString("what"),
					row.getString("text"), row.getTimestamp("at").toInstant()))
			.list();
	}

	void rewrite(UUID id, String reason) {
		jdbc.sql("update partner.owner_changes set reason = ? where id = ?").params(reason, id).update();
		jdbc.sql("update partner.tier_moves set reason = ? where id = ?").params(reason, id).update();
		jdbc.sql("update partner.notes set text = ? where id = ?").params(reason, id).update();
	}

	/** Adds that the contact was changed, and not to whom. */
	void addContactChange(UUID partnerId, Recorded recorded) {
		entry(ADD_CONTACT_CHANGE, partnerId, recorded).update();
	}

	private StatementSpec entry(String statement, UUID partnerId, String from, String to, ChangeReason reason) {
		return entry(statement, partnerId, reason.recorded()).param("from", from).param("to", to).param("reason", reason.text());
	}

	private StatementSpec entry(String statement, UUID partnerId, Recorded recorded) {
		return jdbc.sql(statement)
			.param("id", UUID.randomUUID())
			.param("partnerId", partnerId)
			.param("by", recorded.by())
			.param("source", recorded.source().name())
			.param("at", Timestamp.from(recorded.at()))
			.param("on", calendar.dateOf(recorded.at()));
	}

}
