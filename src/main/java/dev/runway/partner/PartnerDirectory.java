package dev.runway.partner;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to partners and owners. */
@Service
@Transactional
public class PartnerDirectory {

	private final Partners partners;

	private final Owners owners;

	private final Regions regions;

	private final Clock clock;

	PartnerDirectory(Partners partners, Owners owners, Regions regions, Clock clock) {
		this.partners = partners;
		this.owners = owners;
		this.regions = regions;
		this.clock = clock;
	}

	/** Records a signature; without an active owner or with a country of no region it is refused. */
	public Partner sign(SignedPartner signed) {
		if (!owner(signed.owner()).active()) {
			throw new IllegalArgumentException("The owner %s is not active".formatted(signed.owner()));
		}
		var country = signed.profile().country();
		var region = regions.of(country)
			.orElseThrow(() -> new IllegalArgumentException("The country %s belongs to no region".formatted(country)));
		return partners.save(new Partner(signed, region, clock.instant()));
	}

	/** Takes over what describes a partner, and says whether anything changed. */
	public boolean describe(Partner partner, PartnerProfile profile) {
		var changed = partner.update(profile);
		if (changed) {
			partners.save(partner);
		}
		return changed;
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(PartnerKey key) {
		return partners.findBySourceSystemAndExternalId(key.sourceSystem(), key.externalId());
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(UUID id) {
		return partners.findById(id);
	}

	@Transactional(readOnly = true)
	public Partner partner(UUID id) {
		return partners.findById(id).orElseThrow(() -> new IllegalStateException("Partner %s is unknown".formatted(id)));
	}

	/** Adds an owner or takes over what differs. */
	public Change put(OwnerProfile profile) {
		var known = owners.findById(profile.userName());
		if (known.isEmpty()) {
			owners.save(new Owner(profile));
			return Change.ADDED;
		}
		var changed = known.get().update(profile);
		owners.save(known.get());
		return changed ? Change.UPDATED : Change.NONE;
	}

	@Transactional(readOnly = true)
	public Owner owner(String userName) {
		return owners.findById(userName)
			.orElseThrow(() -> new IllegalStateException("Owner %s is unknown".formatted(userName)));
	}

	@Transactional(readOnly = true)
	public Optional<Owner> findOwner(String userName) {
		return owners.findById(userName);
	}

	@Transactional(readOnly = true)
	public Optional<Owner> findOwnerByEmail(String email) {
		return owners.findByEmailIgnoreCase(email);
	}

	/** What putting a record did. */
	public enum Change {

		ADDED, UPDATED, NONE

	}

}
