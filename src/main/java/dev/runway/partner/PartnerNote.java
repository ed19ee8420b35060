package dev.runway.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be remembered of a partner. One that is erased keeps its place on the timeline, and nothing of what it said. */
@Entity
@Table(name = "notes", schema = "partner")
public class PartnerNote {

	@Id
	private UUID id;

	private UUID partnerId;

	private @Nullable String text;

	private String writtenBy;

	@Enumerated(EnumType.STRING)
	private Source source;

	private Instant writtenAt;

	private LocalDate writtenOn;

	private @Nullable String erasedBy;

	private @Nullable LocalDate erasedOn;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected PartnerNote() {
	}

	PartnerNote(UUID partnerId, String text, LocalDate on, Recorded recorded) {
		this.id = UUID.randomUUID();
		this.partnerId = partnerId;
		this.text = text;
		this.writtenBy = recorded.by();
		this.source = recorded.source();
		this.writtenAt = recorded.at();
		this.writtenOn = on;
	}

	/** Forgets what it said. */
	void erase(LocalDate on, Recorded recorded) {
		this.text = null;
		this.erasedOn = on;
		this.erasedBy = recorded.by();
	}

	boolean erased() {
		return erasedOn != null;
	}

	boolean isOf(UUID partnerId) {
		return this.partnerId.equals(partnerId);
	}

	public UUID id() {
		return id;
	}

	/** What it says; empty once it is erased. */
	public String text() {
		return text == null ? "" : text;
	}

	public String writtenBy() {
		return writtenBy;
	}

	public LocalDate writtenOn() {
		return writtenOn;
	}

}
