package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import dev.runway.programme.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A decision that a person was asked for: once for a runway, a question and the day that it is about. */
@Entity
@Table(name = "decisions", schema = "ladder")
@DynamicUpdate
public class AskedDecision {

	@Id
	private UUID id;

	private UUID runwayId;

	@Enumerated(EnumType.STRING)
	private Question question;

	private LocalDate about;

	private String decider;

	private LocalDate openedOn;

	private Instant openedAt;

	private LocalDate dueOn;

	private long processInstanceKey;

	@Enumerated(EnumType.STRING)
	private @Nullable Choice choice;

	private @Nullable String reason;

	private @Nullable LocalDate extendTo;

	private @Nullable String decidedBy;

	private @Nullable LocalDate decidedOn;

	private @Nullable Instant decidedAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected AskedDecision() {
	}

	/**
	 * Asks for a decision.
	 *
	 * @param about the end of the clock or the day of the selling review that led to it
	 */
	AskedDecision(UUID runwayId, Question question, LocalDate about, String decider, LocalDate openedOn, Instant openedAt, LocalDate dueOn,
			long processInstanceKey) {
		this.id = UUID.randomUUID();
		this.runwayId = runwayId;
		this.question = question;
		this.about = about;
		this.decider = decider;
		this.openedOn = openedOn;
		this.openedAt = openedAt;
		this.dueOn = dueOn;
		this.processInstanceKey = processInstanceKey;
	}

	/** Is asked for by another instance. */
	void moveTo(long processInstanceKey) {
		this.processInstanceKey = processInstanceKey;
	}

	/** Has somebody else decide. */
	void giveTo(String decider) {
		this.decider = decider;
	}

	/** Says what a person decided. */
	void decide(Answer answer, Recorded recorded, LocalDate decidedOn) {
		this.extendTo = answer.chosen() == Choice.EXTEND ? answer.extendTo() : null;
		this.decidedBy = recorded.by();
		close(answer.chosen(), answer.why(), decidedOn, recorded.at());
	}

	/** Says that something else settled it. */
	void settle(String why, LocalDate settledOn, Instant settledAt) {
		close(Choice.SETTLED, why, settledOn, settledAt);
	}

	private void close(Choice choice, String reason, LocalDate decidedOn, Instant decidedAt) {
		this.choice = choice;
		this.reason = reason;
		this.decidedOn = decidedOn;
		this.decidedAt = decidedAt;
	}

	/** Whether this is what a person has decided. */
	boolean isDecidedAs(Answer answer) {
		return choice == Choice.END && "END".equals(answer.choice())
				|| choice == Choice.EXTEND && "EXTEND".equals(answer.choice()) && Objects.equals(extendTo, answer.extendTo());
	}

	/** What has come of it, in a sentence. */
	String settled() {
		return choice == Choice.SETTLED ? "There is nothing left to decide: %s.".formatted(reason)
				: "It is decided already: %s.".formatted(choice == Choice.END ? "end" : "extend to " + extendTo);
	}

	public boolean open() {
		return choice == null;
	}

	UUID runwayId() {
		return runwayId;
	}

	public Question question() {
		return question;
	}

	/** The end of the clock or the day of the selling review that led to it. */
	public LocalDate about() {
		return about;
	}

	/** The user name of the person who is asked. */
	public String decider() {
		return decider;
	}

	public LocalDate openedOn() {
		return openedOn;
	}

	public LocalDate dueOn() {
		return dueOn;
	}

	public long processInstanceKey() {
		return processInstanceKey;
	}

	/** What was decided; none while it is open. */
	@Nullable Choice choice() {
		return choice;
	}

	/** What can come of a decision. */
	public enum Choice {

		END, EXTEND,

		/** Something else settled it before anybody decided. */
		SETTLED

	}

}
