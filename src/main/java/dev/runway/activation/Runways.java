package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Partner;
import org.springframework.data.domain.Limit;
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

	/** The runway that had begun last by a day. */
	Optional<Runway> findFirstByPartnerIdAndSignedOnLessThanEqualOrderByOpenedAtDesc(UUID partnerId, LocalDate day);

	/** All runways of a partner, the last one first. */
	List<Runway> findByPartnerIdOrderByOpenedAtDesc(UUID partnerId);

	/** The runways that run in some of these process instances. */
	List<Runway> findByProcessInstanceKeyIn(Collection<Long> processInstanceKeys);

	List<Runway> findByTakeoverId(UUID takeoverId);

	@Query("select r.id from Runway r where r.processInstanceKey is null and r.ending.endedOn is null and r.openedAt < ?1 order by r.openedAt")
	List<UUID> findUnconfirmed(Instant openedBefore, Limit limit);

	/** Runways whose partner has left while their process goes on. */
	@Query("select r from Runway r where r.ending.endKind = dev.runway.activation.Ending.Kind.LEFT and r.closedOutAt is null "
			+ "and r.startedAt is not null and r.ending.endedAt < ?1 order by r.ending.endedAt")
	List<Runway> findLeaving(Instant endedBefore, Limit limit);

}
