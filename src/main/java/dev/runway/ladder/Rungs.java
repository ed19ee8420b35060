package dev.runway.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rungs that were taken. */
interface Rungs extends JpaRepository<TakenRung, UUID> {

	/** Those of a runway, in the order in which they were taken. */
	List<TakenRung> findByRunwayIdOrderByOpenedAt(UUID runwayId);

	/** The one that is open, if one is. */
	Optional<TakenRung> findByRunwayIdAndOutcomeIsNull(UUID runwayId);

	Optional<TakenRung> findByRunwayIdAndRungAndClockEndedOn(UUID runwayId, Rung rung, LocalDate clockEndedOn);

	/** The latest of a kind. */
	Optional<TakenRung> findFirstByRunwayIdAndRungOrderByOpenedAtDesc(UUID runwayId, Rung rung);

}
