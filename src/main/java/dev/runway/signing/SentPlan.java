package dev.runway.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
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

/**
 * A joint plan that was signed for the vendor and sent to the partner. What it says never changes: another text is another plan, with
 * signatures of its own.
 */
@Entity
@Table(name = "sent_plans", schema = "signing")
@DynamicUpdate
public class SentPlan {

	@Id
	private UUID id;

	private UUID runwayId;

	private UUID partnerId;

	/** The first plan of a runway is number 1. */
	@Column(name = "issue")
	private int number;

	@Embedded
	private PlanText text;

	private String signatory;

	/** Kept while the plan is open, and no longer. */
	private @Nullable String address;

	/** Of the link that is good; none any more once it is used up. */
	private byte @Nullable [] linkHash;

	private LocalDate linkEndsOn;

	@Embedded
	@AttributeOverride(name = "name", column = @Column(name = "vendor_name"))
	@AttributeOverride(name = "role", column = @Column(name = "vendor_role"))
	@AttributeOverride(name = "signedOn", column = @Column(name = "vendor_signed_on"))
	@AttributeOverride(name = "signedAt", column = @Column(name = "vendor_signed_at"))
	@AttributeOverride(name = "origin", column = @Column(name = "vendor_origin"))
	private GivenSignature vendor;

	@Embedded
	@AttributeOverride(name = "name", column = @Column(name = "partner_name"))
	@AttributeOverride(name = "role", column = @Column(name = "partner_role"))
	@AttributeOverride(name = "signedOn", column = @Column(name = "partner_signed_on"))
	@AttributeOverride(name = "signedAt", column = @Column(name = "partner_signed_at"))
	@AttributeOverride(name = "origin", column = @Column(name = "partner_origin"))
	private @Nullable GivenSignature partner;

	private Instant sentAt;

	private String sentBy;

	@Enumerated(EnumType.STRING)
	private Source source;

	private @Nullable String withdrawalReason;

	private @Nullable LocalDate withdrawnOn;

	private @Nullable Instant withdrawnAt;

	private @Nullable String withdrawnBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Source withdrawnThrough;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected SentPlan() {
	}

	SentPlan(UUID runwayId, UUID partnerId, int number, PlanText text, Signatory signatory, GivenSignature vendor, SigningLink link, LocalDate through,
			Recorded sent) {
		this.id = UUID.randomUUID();
		this.runwayId = runwayId;
		this.partnerId = partnerId;
		this.number = number;
		this.text = text;
		this.signatory = signatory.name();
		this.address = signatory.address();
		this.vendor = vendor;
		this.linkHash = link.hash();
		this.linkEndsOn = through;
		this.sentAt = sent.at();
		this.sentBy = sent.by();
		this.source = sent.source();
	}

	/** Makes a link the one that is good, through a day; a former one is good no longer. */
	void reachableBy(SigningLink link, LocalDate through) {
		this.linkHash = link.hash();
		this.linkEndsOn = through;
	}

	/** Adds the partner's signature, with which the link is used up. */
	void sign(GivenSignature signature) {
		this.partner = signature;
		close();
	}

	void withdraw(String reason, LocalDate on, Recorded recorded) {
		this.withdrawalReason = reason;
		this.withdrawnOn = on;
		this.withdrawnAt = recorded.at();
		this.withdrawnBy = recorded.by();
		this.withdrawnThrough = recorded.source();
		close();
	}

	private void close() {
		this.linkHash = null;
		this.address = null;
	}

	/** Whether it waits for the partner's signature. */
	public boolean open() {
		return partner == null && withdrawnOn == null;
	}

	/** How it stands on a day. */
	public State stateOn(LocalDate day) {
		return partner != null ? State.SIGNED : withdrawnOn != null ? State.WITHDRAWN : day.isAfter(linkEndsOn) ? State.EXPIRED : State.SENT;
	}

	public UUID id() {
		return id;
	}

	public UUID runwayId() {
		return runwayId;
	}

	public UUID partnerId() {
		return partnerId;
	}

	/** The first plan of a runway is number 1. */
	public int number() {
		return number;
	}

	public PlanText text() {
		return text;
	}

	/** Who is asked to sign for the partner. */
	public String signatory() {
		return signatory;
	}

	@Nullable String address() {
		return address;
	}

	/** The last day on which the link is good. */
	public LocalDate linkEndsOn() {
		return linkEndsOn;
	}

	public GivenSignature vendor() {
		return vendor;
	}

	/** None before the partner has signed. */
	public @Nullable GivenSignature partner() {
		return partner;
	}

	public Instant sentAt() {
		return sentAt;
	}

	public String sentBy() {
		return sentBy;
	}

	public @Nullable String withdrawalReason() {
		return withdrawalReason;
	}

	public @Nullable LocalDate withdrawnOn() {
		return withdrawnOn;
	}

	/** How a plan stands. */
	public enum State {

		/** It waits for the partner's signature. */
		SENT,

		/** It waits, and its link is good no longer. */
		EXPIRED,

		/** Both have signed. */
		SIGNED,

		/** It can be signed no longer. */
		WITHDRAWN

	}

}
