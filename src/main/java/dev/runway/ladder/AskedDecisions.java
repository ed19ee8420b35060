package dev.runway.ladder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** What people were asked to decide. */
interface AskedDecisions extends JpaRepository<AskedDecision, UUID> {

	/** The one that was asked for last. */
	Optional<AskedDecision> findFirstByRunwayIdAndQuestionOrderByOpenedAtDesc(UUID runwayId, Question question);

	/** The one that is open, if one is. */
	Optional<AskedDecision> findByRunwayIdAndQuestionAndChoiceIsNull(UUID runwayId, Question question);

	/** What waits for a person. */
	List<AskedDecision> findByDeciderAndChoiceIsNull(String decider);

}
