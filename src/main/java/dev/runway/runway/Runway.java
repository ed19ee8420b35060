package dev.runway.runway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One partner's clocked run from the signature to the first closed-won. */
@Entity
@Table(name = "runways", schema = "runway")
public class Runway {

	@Id
	private UUID id;

	private UUID partnerId;

	private LocalDate signedOn;

	private LocalDate trackedSince;

	private @Nullable LocalDate firstReviewOn;

	private @Nullable UUID takeoverId;

	private Instant openedAt;

	private @Nullable String openedBy;

	@Enumerated(EnumType.STRING)
	private Source openedThrough;

	private @Nullable Instant startedAt;

	@Embedded
	private @Nullable Targets targets;

	@Embedded
	private @Nullable Ending ending;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Runway() {
	}

	Runway(UUID partnerId, LocalDate signedOn, LocalDate trackedSince, @Nullable UUID takeoverId, Recorded opened) {
		this.id = UUID.randomUUID();
		this.partnerId = partnerId;
		this.signedOn = signedOn;
		this.trackedSince = trackedSince;
		this.takeoverId = takeoverId;
		this.openedAt = opened.at();
		this.openedBy = opened.by();
		this.openedThrough = opened.source();
	}

	/** Says on which day a partner that was taken over is looked at first. */
	Runway firstReviewedOn(@Nullable LocalDate firstReviewOn) {
		this.firstReviewOn = firstReviewOn;
		return this;
	}

	/** Says what the partner signed under, from when on its dates are known. */
	void start(Targets targets, Instant startedAt) {
		this.targets = targets;
		this.startedAt = startedAt;
	}

	/** Ends the runway; nothing of a later day counts. */
	void end(Ending ending) {
		this.ending = ending;
	}

	public UUID id() {
		return id;
	}

	public UUID partnerId() {
		return partnerId;
	}

	/** Day 0 of the clock. */
	public LocalDate signedOn() {
		return signedOn;
	}

	/** Since when Runway has known the partner: nothing dated before is mailed. */
	public LocalDate trackedSince() {
		return trackedSince;
	}

	/** Whether the signature was already past when Runway learned of it. */
	public boolean takenOver() {
		return signedOn.isBefore(trackedSince);
	}

	/** The day on which a partner that was taken over is looked at first, where that is the case. */
	public Optional<LocalDate> firstReviewOn() {
		return Optional.ofNullable(firstReviewOn);
	}

	/** A day, or the one on which a partner that was taken over is looked at first, if that is later. */
	LocalDate reviewedOnOrAfter(LocalDate day) {
		return firstReviewOn == null || firstReviewOn.isBefore(day) ? day : firstReviewOn;
	}

	/** Whether it is known what the partner signed under, and its clock has begun. */
	public boolean started() {
		return startedAt != null;
	}

	public boolean ended() {
		return ending != null;
	}

	/** How the partnership ended, if it has. */
	public Optional<Ending> ending() {
		return Optional.ofNullable(ending);
	}

	/** What the partner signed under, known once the runway has started. */
	public Targets targets() {
		if (targets == null) {
			throw new IllegalStateException("Runway %s has not started yet".formatted(id));
		}
		return targets;
	}

	public LocalDate dueOn(Milestone milestone) {
		return signedOn.plusDays(targets().dueDay(milestone));
	}

	/** The day of the reminder before the due day. */
	public LocalDate remindOn(Milestone milestone) {
		return dueOn(milestone).minusDays(targets().reminderLeadDays());
	}

	/** The day after which a person decides about a partner that has won nothing, unless it was moved. */
	LocalDate originalSellingReview() {
		return dueOn(Milestone.FIRST_CLOSED_WON).plusDays(targets().closedWonReviewDays());
	}

	/** The last day of the original clock; the ledger knows where it stands after extensions. */
	public LocalDate originalClockEnd() {
		return signedOn.plusDays(targets().clockDays());
	}

}
