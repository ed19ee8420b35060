package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import dev.runway.partner.Tier;
import dev.runway.programme.Recorded;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A rung that an idle partner was put on: once for an end of its clock, and at most one of a runway open. */
@Entity
@Table(name = "rungs", schema = "ladder")
@DynamicUpdate
public class TakenRung {

	@Id
	private UUID id;

	private UUID runwayId;

	@Enumerated(EnumType.STRING)
	private Rung rung;

	private LocalDate clockEndedOn;

	private String owner;

	private String reason;

	private String evidence;

	private LocalDate openedOn;

	private Instant openedAt;

	private LocalDate endsOn;

	private long processInstanceKey;

	@Enumerated(EnumType.STRING)
	private @Nullable Tier tierBefore;

	@Enumerated(EnumType.STRING)
	private @Nullable Tier tierAfter;

	@Embedded
	@AttributeOverride(name = "accountExecutive", column = @Column(name = "plan_account_executive"))
	@AttributeOverride(name = "actions", column = @Column(name = "plan_actions"))
	@AttributeOverride(name = "helpOn", column = @Column(name = "plan_help_on"))
	private @Nullable HelpPlan plan;

	private @Nullable String plannedBy;

	private @Nullable LocalDate plannedOn;

	private @Nullable Instant plannedAt;

	private @Nullable LocalDate closedOn;

	private @Nullable Instant closedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected TakenRung() {
	}

	/**
	 * Opens a rung.
	 *
	 * @param clockEndedOn the end of the clock that led to it
	 * @param cause why it was taken, and the partner's story as it stood
	 * @param endsOn its last day: of the recovery time, or for the decision
	 * @param processInstanceKey the instance of the ladder
	 */
	TakenRung(UUID runwayId, Rung rung, LocalDate clockEndedOn, Cause cause, LocalDate openedOn, Instant openedAt, LocalDate endsOn,
			long processInstanceKey) {
		this.id = UUID.randomUUID();
		this.runwayId = runwayId;
		this.rung = rung;
		this.clockEndedOn = clockEndedOn;
		this.owner = cause.owner();
		this.reason = cause.reason();
		this.evidence = cause.evidence();
		this.openedOn = openedOn;
		this.openedAt = openedAt;
		this.endsOn = endsOn;
		this.processInstanceKey = processInstanceKey;
	}

	/**
	 * Why a rung was taken.
	 *
	 * @param owner who answered for the partner then
	 */
	record Cause(String owner, String reason, String evidence) {
	}

	/** Says from which tier to which it moved the partner; the same one at the lowest. */
	TakenRung moving(Tier before, Tier after) {
		this.tierBefore = before;
		this.tierAfter = after;
		return this;
	}

	/** Goes on in another instance of the ladder. */
	void moveTo(long processInstanceKey) {
		this.processInstanceKey = processInstanceKey;
	}

	/** Adds what was planned as help. */
	void plan(HelpPlan plan, Recorded recorded, LocalDate plannedOn) {
		this.plan = plan;
		this.plannedBy = recorded.by();
		this.plannedOn = plannedOn;
		this.plannedAt = recorded.at();
	}

	/** Says what came of it. */
	void close(Outcome outcome, LocalDate closedOn, Instant closedAt) {
		this.outcome = outcome;
		this.closedOn = closedOn;
		this.closedAt = closedAt;
	}

	public boolean open() {
		return outcome == null;
	}

	public Rung rung() {
		return rung;
	}

	/** The end of the clock that led to it. */
	public LocalDate clockEndedOn() {
		return clockEndedOn;
	}

	public LocalDate openedOn() {
		return openedOn;
	}

	/** The last day of the rung: of the recovery time, or for the decision. */
	public LocalDate endsOn() {
		return endsOn;
	}

	/** The instance of the ladder. */
	long processInstanceKey() {
		return processInstanceKey;
	}

	/** The tier before a demotion. */
	public Tier from() {
		return Objects.requireNonNull(tierBefore);
	}

	/** The tier after a demotion, the same at the lowest. */
	public Tier to() {
		return Objects.requireNonNull(tierAfter);
	}

	/** Whether it moved the partner down. */
	public boolean moved() {
		return tierBefore != tierAfter;
	}

	/** What was planned as help; none before, and on the other rungs. */
	public @Nullable HelpPlan plan() {
		return plan;
	}

	/** What came of it; none while it is open. */
	public @Nullable Outcome outcome() {
		return outcome;
	}

	/** What came of a rung. */
	public enum Outcome {

		RECOVERED("the partner went live"),

		ELAPSED("its time has passed"),

		EXTENDED("the clock was given a new end"),

		ENDED("the partnership ended");

		private final String sentence;

		Outcome(String sentence) {
			this.sentence = sentence;
		}

		/** What happened, in words. */
		String sentence() {
			return sentence;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
