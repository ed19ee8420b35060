package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One partner's clocked run from the signature to the first closed-won. */
@Entity
@Table(name = "runways", schema = "activation")
public class Runway {

	@Id
	private UUID id;

	private UUID partnerId;

	private LocalDate signedOn;

	private LocalDate trackedSince;

	private @Nullable UUID takeoverId;

	private Instant openedAt;

	private @Nullable Instant startedAt;

	private @Nullable Long processInstanceKey;

	@Embedded
	private @Nullable Targets targets;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Runway() {
	}

	Runway(UUID partnerId, LocalDate signedOn, LocalDate trackedSince, @Nullable UUID takeoverId, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.partnerId = partnerId;
		this.signedOn = signedOn;
		this.trackedSince = trackedSince;
		this.takeoverId = takeoverId;
		this.openedAt = openedAt;
	}

	/** Ties the runway to the process instance that runs it; a second instance is refused. */
	void startedBy(long processInstanceKey, Targets targets, Instant startedAt) {
		if (this.processInstanceKey == null) {
			this.processInstanceKey = processInstanceKey;
			this.targets = targets;
			this.startedAt = startedAt;
		}
		else if (this.processInstanceKey != processInstanceKey) {
			throw new RunwayAlreadyOpen(id, this.processInstanceKey);
		}
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

	/** Whether a process instance has said that it runs this runway. */
	boolean started() {
		return processInstanceKey != null;
	}

	Optional<Long> processInstance() {
		return Optional.ofNullable(processInstanceKey);
	}

	/** What the partner signed under, known once the process instance has started. */
	public Targets targets() {
		if (targets == null) {
			throw new IllegalStateException("Runway %s has not started yet".formatted(id));
		}
		return targets;
	}

	public LocalDate dueOn(Milestone milestone) {
		return signedOn.plusDays(targets().dueDay(milestone));
	}

	LocalDate remindOn(Milestone milestone) {
		return dueOn(milestone).minusDays(targets().reminderLeadDays());
	}

	/** The last day of the original clock; the ledger knows where it stands after extensions. */
	LocalDate originalClockEnd() {
		return signedOn.plusDays(targets().clockDays());
	}

}
