package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What was asked about rungs that should not have been taken, once for a runway, and what was answered. */
@Entity
@Table(name = "reviews", schema = "ladder")
@DynamicUpdate
class AskedReview {

	@Id
	private UUID runwayId;

	private LocalDate occurredOn;

	private String decider;

	private String title;

	private String story;

	private LocalDate dueOn;

	private LocalDate openedOn;

	private Instant openedAt;

	@Column(name = "undo")
	private @Nullable Boolean undone;

	private @Nullable String reason;

	private @Nullable String answeredBy;

	private @Nullable LocalDate answeredOn;

	private @Nullable Instant answeredAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected AskedReview() {
	}

	AskedReview(UUID runwayId, LocalDate occurredOn, String decider, String title, String story, LocalDate dueOn, LocalDate openedOn,
			Instant openedAt) {
		this.runwayId = runwayId;
		this.occurredOn = occurredOn;
		this.decider = decider;
		this.title = title;
		this.story = story;
		this.dueOn = dueOn;
		this.openedOn = openedOn;
		this.openedAt = openedAt;
	}

	/** Has somebody else answer. */
	void giveTo(String decider) {
		this.decider = decider;
	}

	void answer(ReviewAnswer answer, Recorded recorded, LocalDate answeredOn) {
		this.undone = answer.yes();
		this.reason = answer.why();
		this.answeredBy = recorded.by();
		this.answeredOn = answeredOn;
		this.answeredAt = recorded.at();
	}

	UUID runwayId() {
		return runwayId;
	}

	String decider() {
		return decider;
	}

	String title() {
		return title;
	}

	String story() {
		return story;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	/** The answer; none while there is none. */
	@Nullable Boolean undone() {
		return undone;
	}

}
