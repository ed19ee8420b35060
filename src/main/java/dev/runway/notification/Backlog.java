package dev.runway.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that did not go out: those that wait, and those that an address did not take. */
@Repository
class Backlog {

	private static final String UNSENT = """
			select mail.id, mail.recipient, mail.subject, runway.partner_id, runway.runway_id, mail.queued_at, mail.failure,
				count(*) over () as total
			from notification.mails mail
			left join runway.runway_facts runway on runway.runway_id = mail.about
			where mail.sent_at is null and mail.refused_at is null and mail.dropped_at is null and mail.queued_at < :before
			and (cast(:only as uuid) is null or mail.id = :only)
			order by mail.queued_at, mail.id
			limit :most
			""";

	/** Whoever has got a mail since can be reached. */
	private static final String REFUSED = """
			select refused.*, count(*) over () as total
			from (
				select (array_agg(mail.id order by mail.refused_at, mail.id))[1] as mail_id, mail.recipient,
					(array_agg(mail.address order by mail.refused_at desc))[1] as address,
					(array_agg(mail.refusal order by mail.refused_at desc))[1] as reason,
					count(*) as mails, min(mail.refused_at) as since
				from notification.mails mail
				where mail.refused_at is not null and mail.dropped_at is null
				and not exists (select from notification.mails later
					where later.recipient = mail.recipient and later.sent_at > mail.refused_at)
				group by mail.recipient) refused
			where cast(:only as uuid) is null or refused.mail_id = :only
			order by refused.since, refused.recipient
			limit :most
			""";

	private static final String QUEUE_AGAIN = """
			update notification.mails
			set address = :address, refused_at = null, refusal = null
			where recipient = :recipient and refused_at is not null and dropped_at is null and sent_at is null
			returning id
			""";

	private static final String FORGET = """
			update notification.mails
			set dropped_at = :at
			where recipient = :recipient and refused_at is not null and dropped_at is null
			""";

	private final JdbcClient jdbc;

	Backlog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The mails that have waited since before an instant, the oldest first. */
	List<UnsentMail> unsent(Instant before, @Nullable UUID only, int most) {
		return jdbc.sql(UNSENT)
			.param("before", Timestamp.from(before))
			.param("only", only)
			.param("most", most)
			.query((row, number) -> new UnsentMail(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("subject"),
					row.getObject("partner_id", UUID.class), row.getObject("runway_id", UUID.class),
					row.getTimestamp("queued_at").toInstant(), row.getString("failure"), row.getLong("total")))
			.list();
	}

	/** Whom mails do not reach, the longest first. */
	List<RefusedAddress> refused(@Nullable UUID only, int most) {
		return jdbc.sql(REFUSED)
			.param("only", only)
			.param("most", most)
			.query((row, number) -> new RefusedAddress(row.getObject("mail_id", UUID.class), row.getString("recipient"),
					row.getString("address"), row.getString("reason"), row.getLong("mails"), row.getTimestamp("since").toInstant(),
					row.getLong("total")))
			.list();
	}

	/** Lets what was refused wait again under another address, and returns which mails that are. */
	List<UUID> queueAgain(String recipient, String address) {
		return jdbc.sql(QUEUE_AGAIN).param("recipient", recipient).param("address", address).query(UUID.class).list();
	}

	/** Gives up what was refused, and returns how many mails that are. */
	int forget(String recipient, Instant at) {
		return jdbc.sql(FORGET).param("recipient", recipient).param("at", Timestamp.from(at)).update();
	}

	/** What became of a mail. */
	Optional<Fate> fate(UUID mailId) {
		return jdbc.sql("""
				select sent_at is not null as sent, refusal, dropped_at is not null as dropped
				from notification.mails
				where id = ?
				""").param(mailId).query(Fate.class).optional();
	}

	/** Whether a mail is sent or dropped, and why its address was refused. */
	record Fate(boolean sent, @Nullable String refusal, boolean dropped) {
	}

}
