package dev.runway.runway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Reasons;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.clock.ClockEntry;
import dev.runway.runway.clock.ClockLedger;
import dev.runway.runway.clock.ClockSettings;
import dev.runway.runway.clock.RunwayClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the clocks: extends, pauses and resumes them, each with who and why, and says whether one has run out. */
@Service
@Transactional
public class Clocks {

	/** How far a timer's clock may be ahead of ours; one that fires that early still counts as on time. */
	private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

	private final Runways runways;

	private final Milestones milestones;

	private final ClockLedger ledger;

	private final ProgrammeCalendar calendar;

	private final ClockSettings settings;

	private final ApplicationEventPublisher events;

	Clocks(Runways runways, Milestones milestones, ClockLedger ledger, ProgrammeCalendar calendar,
			ClockSettings settings, ApplicationEventPublisher events) {
		this.runways = runways;
		this.milestones = milestones;
		this.ledger = ledger;
		this.calendar = calendar;
		this.settings = settings;
		this.events = events;
	}

	/** Starts a clock at its original length. */
	void start(Runway runway) {
		add(runway, ClockEntry.Kind.STARTED, runway.targets().clockDays(), runway.originalClockEnd(), null,
				"Clock started", Recorded.byRunway(calendar.now()));
	}

	/** Moves the end of the clock to a later day and returns it; the original date stays, and every figure goes on using it. */
	public LocalDate extend(UUID runwayId, @Nullable LocalDate endsOn, @Nullable String reason, Recorded recorded) {
		var end = extendAsDecided(running(runwayId), endsOn, reason, recorded);
		events.publishEvent(new ClockMoved(runwayId));
		return end;
	}

	/** Extends the clock as it was decided; whoever asked for the decision knows of it. */
	public LocalDate extendAsDecided(Runway runway, @Nullable LocalDate endsOn, @Nullable String reason, Recorded recorded) {
		var clock = clock(runway);
		var days = clock.extension(calendar.today(), endsOn, settings.longestExtensionDays());
		var end = add(runway, ClockEntry.Kind.EXTENDED, days, clock.endsOn().plusDays(days), null,
				Reasons.required(reason), recorded);
		events.publishEvent(new TimeGiven(runway.id(), "The clock was extended to " + end));
		return end;
	}

	/** Stops the clock until the day on which it runs again, and returns its new end: as many days later. */
	public LocalDate pause(UUID runwayId, @Nullable LocalDate until, @Nullable String reason, Recorded recorded) {
		var runway = running(runwayId);
		var clock = clock(runway);
		var days = clock.pause(calendar.today(), until, settings.longestExtensionDays());
		var end = add(runway, ClockEntry.Kind.PAUSED, days, clock.endsOn().plusDays(days), until, Reasons.required(reason), recorded);
		events.publishEvent(new TimeGiven(runwayId, "The clock was paused until " + until));
		events.publishEvent(new ClockMoved(runwayId));
		return end;
	}

	/** Ends a pause early, gives the unused days back and returns the new end of the clock. */
	public LocalDate resume(UUID runwayId, @Nullable String reason, Recorded recorded) {
		var runway = running(runwayId);
		var clock = clock(runway);
		var unused = clock.unused(calendar.today());
		var end = add(runway, ClockEntry.Kind.RESUMED, -unused, clock.endsOn().minusDays(unused), null,
				Reasons.required(reason), recorded);
		events.publishEvent(new ClockMoved(runwayId));
		return end;
	}

	/** The day on which a paused clock runs again; none while it runs. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> pausedUntil(UUID runwayId) {
		var runway = runways.known(runwayId);
		var clock = clock(runway);
		return Optional.ofNullable(clock.pausedUntil()).filter(until -> clock.pausedOn(calendar.today()));
	}

	/** The last day of the clock as it stands. */
	@Transactional(readOnly = true)
	public LocalDate endOf(UUID runwayId) {
		return endOf(runways.known(runwayId));
	}

	/** Answers whether the clock has really run out, from the ledger and the facts as they stand now. */
	@Transactional(readOnly = true)
	public ClockCheck check(UUID runwayId) {
		return check(runways.known(runwayId));
	}

	ClockCheck check(Runway runway) {
		var endsAt = endsAt(runway);
		var reviewAt = reviewAt(runway);
		if (runway.ended() || milestones.reached(runway.id(), Milestone.FIRST_DEAL_REGISTERED)) {
			return new ClockCheck(ClockCheck.Verdict.LIVE, endsAt, reviewAt);
		}
		return new ClockCheck(due(reviewAt) ? ClockCheck.Verdict.ELAPSED : ClockCheck.Verdict.MOVED, endsAt, reviewAt);
	}

	/** The last day to which a partner's time can be extended today. */
	public LocalDate latestExtension() {
		return calendar.today().plusDays(settings.longestExtensionDays());
	}

	/** Whether the partner is not live, has not ended, and its time is over. */
	@Transactional(readOnly = true)
	public boolean idle(Runway runway) {
		return runway.started() && check(runway).verdict() == ClockCheck.Verdict.ELAPSED;
	}

	/** Whether an instant has come, for a timer that may have fired a little early. */
	public boolean due(Instant instant) {
		return !calendar.now().plus(CLOCK_SKEW).isBefore(instant);
	}

	/** The last day of the clock as it stands. */
	@Transactional(readOnly = true)
	public LocalDate endOf(Runway runway) {
		return clock(runway).endsOn();
	}

	/** The start of the first day after the clock. */
	@Transactional(readOnly = true)
	public Instant endsAt(Runway runway) {
		return calendar.startOf(endOf(runway).plusDays(1));
	}

	/** The morning on which an idle partner is put on the ladder: after its clock, and after the grace of one that was taken over. */
	@Transactional(readOnly = true)
	public Instant reviewAt(Runway runway) {
		return calendar.mailTimeOf(runway.reviewedOnOrAfter(endOf(runway).plusDays(1)), runway.id());
	}

	private RunwayClock clock(Runway runway) {
		return RunwayClock.of(ledger.of(runway.id()), runway.originalClockEnd());
	}

	private LocalDate add(Runway runway, ClockEntry.Kind kind, int days, LocalDate endsOn, @Nullable LocalDate pausedUntil,
			String reason, Recorded recorded) {
		ledger.add(runway.id(), new ClockEntry(kind, endsOn, days, pausedUntil, reason, recorded.by(), recorded.source(), calendar.today(),
				recorded.at()));
		if (kind != ClockEntry.Kind.STARTED) {
			events.publishEvent(new ClockAdjusted(runway.id(), ClockAdjusted.How.valueOf(kind.name()), endsOn));
		}
		return endsOn;
	}

	/** Reads a runway whose clock is running, for a change of it. */
	private Runway running(UUID runwayId) {
		var runway = runways.locked(runwayId);
		runway.ending().ifPresent(ending -> {
			throw new Refused(Refused.Kind.CONFLICT, "The partnership ended on %s, and its clock with it.".formatted(ending.endedOn()));
		});
		if (!runway.started()) {
			throw new Refused(Refused.Kind.CONFLICT, "The clock has not started yet; try again in a minute.");
		}
		if (milestones.reached(runwayId, Milestone.FIRST_DEAL_REGISTERED)) {
			throw new Refused(Refused.Kind.CONFLICT, "The partner is live, and its clock has stopped.");
		}
		return runway;
	}

}
