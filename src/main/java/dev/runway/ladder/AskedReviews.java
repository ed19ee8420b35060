package dev.runway.ladder;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** What people were asked about the ladder, by runway. */
interface AskedReviews extends JpaRepository<AskedReview, UUID> {

	/** Those that wait for their answer. */
	List<AskedReview> findByAnsweredOnIsNull();

	/** What waits for a person. */
	List<AskedReview> findByDeciderAndAnsweredOnIsNull(String decider);

}
