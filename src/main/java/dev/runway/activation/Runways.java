package dev.runway.activation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

/** The runways by id. */
interface Runways extends JpaRepository<Runway, UUID> {

	Optional<Runway> findByPartnerId(UUID partnerId);

	List<Runway> findByTakeoverId(UUID takeoverId);

	@Query("select r.id from Runway r where r.processInstanceKey is null and r.openedAt < ?1 order by r.openedAt")
	List<UUID> findUnconfirmed(Instant openedBefore, Limit limit);

}
