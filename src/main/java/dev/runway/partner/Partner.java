package dev.runway.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import dev.runway.api.ETag;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A firm that has signed with the vendor, and the owner who answers for it. */
@Entity
@Table(name = "partners", schema = "partner")
public class Partner {

	@Id
	private UUID id;

	private String sourceSystem;

	private String externalId;

	@Enumerated(EnumType.STRING)
	private PartnerType type;

	@Enumerated(EnumType.STRING)
	private Tier tier;

	@Enumerated(EnumType.STRING)
	private Region region;

	private LocalDate signedOn;

	private String owner;

	@Embedded
	private PartnerProfile profile;

	/** Who owns it by the file of the other system, as it was loaded last; none for one that no file has named. */
	private @Nullable String statedOwner;

	@Enumerated(EnumType.STRING)
	private @Nullable Tier statedTier;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Partner() {
	}

	Partner(SignedPartner signed, Region region, Instant createdAt) {
		this.id = UUID.randomUUID();
		this.sourceSystem = signed.key().sourceSystem();
		this.externalId = signed.key().externalId();
		this.type = signed.type();
		this.tier = signed.tier();
		this.region = region;
		this.signedOn = signed.signedOn();
		this.owner = signed.owner();
		this.profile = signed.profile();
		this.createdAt = createdAt;
		this.updatedAt = createdAt;
	}

	/** Takes over what differs, and says whether anything did. */
	boolean update(PartnerProfile profile, Instant at) {
		if (this.profile.equals(profile)) {
			return false;
		}
		this.profile = profile;
		this.updatedAt = at;
		return true;
	}

	/** Keeps what the file of the other system says of it, and tells whether that is new. */
	boolean state(String owner, Tier tier) {
		var news = !saysAgain(owner) || !saysAgain(tier);
		this.statedOwner = owner;
		this.statedTier = tier;
		return news;
	}

	/** Whether the last file named the same owner. */
	public boolean saysAgain(String owner) {
		return owner.equals(statedOwner);
	}

	/** Whether the last file named the same tier. */
	public boolean saysAgain(Tier tier) {
		return tier == statedTier;
	}

	/** Gives the partner to another owner, and returns who answered for it before. */
	String handTo(Owner owner, Instant at) {
		var before = this.owner;
		this.owner = owner.userName();
		this.updatedAt = at;
		return before;
	}

	void moveTo(Tier tier, Instant at) {
		this.tier = tier;
		this.updatedAt = at;
	}

	/** Names what is recorded of the partner as it stands. */
	public ETag etag() {
		return ETag.of(Objects.requireNonNull(version));
	}

	public UUID id() {
		return id;
	}

	public PartnerKey key() {
		return new PartnerKey(sourceSystem, externalId);
	}

	public String name() {
		return profile.name();
	}

	public PartnerType type() {
		return type;
	}

	public Tier tier() {
		return tier;
	}

	public Region region() {
		return region;
	}

	/** Day 0 of the clock, in the programme's time zone. */
	public LocalDate signedOn() {
		return signedOn;
	}

	/** Since when Runway has known the partner. */
	public Instant createdAt() {
		return createdAt;
	}

	/** The owner's user name. */
	public String owner() {
		return owner;
	}

	public PartnerProfile profile() {
		return profile;
	}

}
