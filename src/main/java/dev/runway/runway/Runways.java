package dev.runway.runway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Partner;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The runways by id. */
interface Runways extends JpaRepository<Runway, UUID>, LockedRunways {

	/** A runway that has to be there. */
	default Runway known(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("Runway %s is unknown".formatted(id)));
	}

	/** Reads the open runway of a partner, or else its last, for a change. */
	default Runway lockedOf(Partner partner) {
		return locked(findLastId(partner.id()).orElseThrow());
	}

	/** The open runway of a partner, or else its last. */
	Optional<Runway> findFirstByPartnerIdOrderByOpenedAtDesc(UUID partnerId);

	@Query("select r.id from Runway r where r.partnerId = ?1 order by r.openedAt desc limit 1")
	Optional<UUID> findLastId(UUID partnerId);

	/** All runways of a partner, the last one first. */
	List<Runway> findByPartnerIdOrderByOpenedAtDesc(UUID partnerId);

	List<Runway> findByTakeoverId(UUID takeoverId);

}
