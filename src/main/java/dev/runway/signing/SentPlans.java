package dev.runway.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** The plans that were sent. */
interface SentPlans extends JpaRepository<SentPlan, UUID> {

	/** The last one first. */
	List<SentPlan> findByPartnerIdOrderBySentAtDesc(UUID partnerId);

	int countByRunwayId(UUID runwayId);

	/** The one of a runway that waits for the signature of the partner: its link is not used up. */
	Optional<SentPlan> findByRunwayIdAndLinkHashIsNotNull(UUID runwayId);

	Optional<SentPlan> findByLinkHash(byte[] hash);

}
