package dev.runway.watch;

import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import dev.runway.activation.SilentChases;
import dev.runway.certification.UnnoticedExpiries;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.EngineVitals;
import dev.runway.notification.MailsAgain;
import dev.runway.notification.UnsentMail;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.stuck.StuckPile;
import dev.runway.stuck.StuckThing;
import dev.runway.stuck.StuckThings;
import dev.runway.stuck.WaitingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks once per interval at all that should go on by itself, by the facts. Each replica looks for itself and tells what it has seen,
 * so that no alert rests on a replica that is gone; a look that fails leaves the last one standing, whose age tells of it.
 */
@Component
class Watch {

	/** Kinds beside those of what is stuck. */
	static final String CHASE = "chase", CERTIFICATE = "certificate", JOB_TYPE = "job-type";

	private final AtomicReference<@Nullable Sight> last = new AtomicReference<>();

	private final Instant begun;

	private final StuckThings things;

	private final SilentChases chases;

	private final UnnoticedExpiries expiries;

	private final WaitingEvents events;

	private final MailsAgain mails;

	private final EngineVitals engine;

	private final ProgrammeCalendar calendar;

	Watch(StuckThings things, SilentChases chases, UnnoticedExpiries expiries, WaitingEvents events, MailsAgain mails,
			EngineVitals engine, ProgrammeCalendar calendar) {
		this.things = things;
		this.chases = chases;
		this.expiries = expiries;
		this.events = events;
		this.mails = mails;
		this.engine = engine;
		this.calendar = calendar;
		this.begun = calendar.now();
	}

	@Scheduled(initialDelayString = "${runway.watch.interval:1m}", fixedDelayString = "${runway.watch.interval:1m}")
	void look() {
		var now = calendar.now();
		var stuck = new TreeMap<String, Waiting>();
		things.look().piles().stream().filter(StuckPile::looked).forEach(pile -> stuck.put(pile.kind().word(), waiting(pile)));
		stuck.put(CHASE, Waiting.of(chases.now(), SilentChases.SilentChase::since,
				chase -> "%s of the partner %s".formatted(chase.milestone(), chase.partnerId())));
		stuck.put(CERTIFICATE, Waiting.of(expiries.now(), UnnoticedExpiries.UnnoticedExpiry::since,
				expiry -> "the partner %s".formatted(expiry.partnerId())));
		var reachable = engine.reachable();
		if (reachable) {
			unworked(stuck);
		}
		last.set(new Sight(now, stuck, outbox(now), unsent(now), reachable, engine.ahead()));
	}

	/** What was seen last; nothing before the first look. */
	@Nullable Sight last() {
		return last.get();
	}

	/** Since when nobody has looked. */
	Instant lookedAt() {
		var seen = last.get();
		return seen == null ? begun : seen.at();
	}

	private void unworked(TreeMap<String, Waiting> stuck) {
		try {
			stuck.put(JOB_TYPE, Waiting.of(engine.unworkedJobTypes()));
		}
		catch (EngineUnavailableException away) {
			stuck.remove(JOB_TYPE);
		}
	}

	private Waiting outbox(Instant now) {
		var oldest = events.before(now, null, 1);
		return Waiting.of(oldest, oldest.isEmpty() ? 0 : oldest.getFirst().total(), WaitingEvents.WaitingEvent::publishedAt,
				event -> "%s for %s".formatted(event.event(), event.module()));
	}

	private Waiting unsent(Instant now) {
		var oldest = mails.unsent(now, null, 1);
		return Waiting.of(oldest, oldest.isEmpty() ? 0 : oldest.getFirst().total(), UnsentMail::queuedAt, mail -> "mail %s".formatted(mail.id()));
	}

	/** By its key alone: the health is no place for what a partner is called. */
	private static Waiting waiting(StuckPile pile) {
		return Waiting.of(pile.things(), pile.count(), StuckThing::since, StuckThing::ref);
	}

}
