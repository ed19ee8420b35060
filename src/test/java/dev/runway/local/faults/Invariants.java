package dev.runway.local.faults;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold once everything is whole again, whatever was killed and when: read from the facts, from the engine and from what
 * the mail server took. Times are those of the programme, which knows no zone but UTC here.
 */
final class Invariants {

	/** When the mails of a day go out. */
	private static final LocalTime MAIL_TIME = LocalTime.of(9, 0);

	/** What goes on by itself; each finds what has not come to rest yet. */
	private static final Map<String, String> WAITING = Map.ofEntries(
			Map.entry("loads that go on", "select id from intake.imports where finished_at is null"),
			Map.entry("events in the outbox", "select id from event_publication where completion_date is null"),
			Map.entry("runways without an instance", """
					select run.runway_id
					from runway.lifecycle_facts run
					left join activation.instances instance on instance.runway_id = run.runway_id
					where run.ended_on is null and (run.started_at is null or instance.process_instance_key is null)
					"""),
			Map.entry("mails that are not sent", "select id from notification.mails where sent_at is null and dropped_at is null"),
			Map.entry("notes that nobody was told", """
					select note.id
					from notification.notes note
					where note.mail_id is null and note.dropped_at is null and (note.topic in ('DECISION_ASKED', 'DEMOTED')
					or note.mail_on <= :mailed and not exists (select from notification.mails mail
						where mail.kind = 'DIGEST' and mail.recipient = note.recipient and mail.occasion = cast(:today as text)))
					"""),
			Map.entry("milestones whose next chase is due", """
					select chase.runway_id, chase.milestone
					from activation.chases chase
					join runway.lifecycle_facts run using (runway_id)
					where run.ended_on is null and chase.next_at <= :now
					and not exists (select from runway.reached_facts reached where reached.runway_id = chase.runway_id and reached.milestone = chase.milestone)
					"""),
			Map.entry("clocks that ran out without a rung", """
					select review.runway_id
					from runway.review_facts review
					where review.review_on <= :mailed
					and not exists (select from ladder.rungs rung where rung.runway_id = review.runway_id and rung.outcome is null)
					"""),
			Map.entry("rungs whose time is over", """
					select rung.runway_id
					from ladder.rungs rung
					where rung.outcome is null and rung.rung in ('HELP', 'DEMOTE') and rung.ends_on < :today
					"""));

	/** What no fault may bring about; each finds what is lost or doubled. */
	private static final Map<String, String> NEVER = Map.ofEntries(
			Map.entry("rows of files that were refused", "select import_id from intake.import_rows where outcome = 'REFUSED'"),
			Map.entry("partners with several runways", """
					select partner_id from runway.lifecycle_facts where ended_on is null group by partner_id having count(*) > 1
					"""),
			Map.entry("partners without a runway", """
					select partner_id from partner.partner_facts where partner_id not in (select partner_id from runway.lifecycle_facts)
					"""),
			Map.entry("runways whose first clock entry is not the only one of its kind", """
					select runway_id from runway.lifecycle_facts run
					where started_at is not null
					and (select count(*) from runway.clock_entries entry where entry.runway_id = run.runway_id and position = 0) <> 1
					"""),
			Map.entry("partners of whose signature nobody was to hear, or somebody twice", """
					select run.id
					from runway.runways run
					left join notification.notes note on note.runway_id = run.id and note.topic = 'SIGNED'
					where run.started_at is not null and run.signed_on = run.tracked_since
					group by run.id
					having count(*) <> count(distinct note.recipient)
					"""),
			Map.entry("chases that left out a level", """
					select runway_id, split_part(occasion, ' ', 1) as milestone
					from notification.notes
					where topic = 'CHASE'
					group by runway_id, milestone
					having max(split_part(occasion, ' ', 2)::int) - min(split_part(occasion, ' ', 2)::int) + 1 <> count(distinct occasion)
					"""),
			Map.entry("notes of which a mail was to tell that was dropped", """
					select note.id
					from notification.notes note
					join notification.mails mail on mail.id = note.mail_id
					where mail.dropped_at is not null and note.dropped_at is null
					"""),
			Map.entry("people with several mails of one day", """
					select recipient, occasion from notification.mails where kind = 'DIGEST' group by recipient, occasion having count(*) > 1
					"""),
			Map.entry("demotions that moved no tier, or more than one", """
					select rung.runway_id
					from ladder.rungs rung
					join runway.lifecycle_facts run using (runway_id)
					where rung.rung = 'DEMOTE'
					group by rung.runway_id, run.partner_id
					having count(*) filter (where rung.tier_before <> rung.tier_after)
						<> (select count(*) from partner.tier_moves move where move.partner_id = run.partner_id)
					"""),
			Map.entry("rungs before which one was left out", """
					select later.runway_id, later.rung
					from ladder.rungs later
					where not exists (select from ladder.rungs earlier
						where earlier.runway_id = later.runway_id and earlier.clock_ended_on = later.clock_ended_on and earlier.outcome is not null
						and earlier.ends_on < later.opened_on and earlier.rung = case later.rung when 'DEMOTE' then 'HELP' when 'DECIDE' then 'DEMOTE' end)
					and later.rung <> 'HELP'
					"""));

	private final JdbcClient facts;

	private final EngineState engine;

	Invariants(JdbcClient facts, EngineState engine) {
		this.facts = facts;
		this.engine = engine;
	}

	/** What has not come to rest yet, in words. */
	List<String> waiting(Instant now) {
		var found = new ArrayList<>(counts(WAITING, now));
		if (found.isEmpty()) {
			found.addAll(engine.differences());
		}
		return found;
	}

	/** What is lost or doubled, in words. */
	List<String> broken(Instant now) {
		return Stream.concat(counts(NEVER, now).stream(), engine.differences().stream()).toList();
	}

	private List<String> counts(Map<String, String> questions, Instant now) {
		return questions.entrySet()
			.stream()
			.map(question -> Map.entry(question.getKey(), count(question.getValue(), now)))
			.filter(answer -> answer.getValue() > 0)
			.map(answer -> "%,d %s".formatted(answer.getValue(), answer.getKey()))
			.sorted()
			.toList();
	}

	private long count(String question, Instant now) {
		var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		var mailed = LocalTime.ofInstant(now, ZoneOffset.UTC).isBefore(MAIL_TIME) ? today.minusDays(1) : today;
		return facts.sql("select count(*) from (%s) found".formatted(question))
			.param("now", Timestamp.from(now))
			.param("today", today)
			.param("mailed", mailed)
			.query(Long.class)
			.single();
	}

}
