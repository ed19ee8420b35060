package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Partner;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
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

	Optional<Runway> findByProcessInstanceKey(Long processInstanceKey);
	List<Runway> findByTakeoverId(UUID takeoverId);

	/** Runways that no instance runs and that are not over: never started, or without the instance that they had. */
	@NativeQuery("""
			select runway.id
			from activation.runways runway
			join activation.runway_days days on days.runway_id = runway.id
			where runway.process_instance_key is null and runway.opened_at < :openedBefore
			and (runway.ended_on is null or runway.started_at is not null and runway.closed_out_at is null)
			and (runway.started_at is null or num_nulls(days.agreement_on, days.onboarding_on, days.certification_on,
				days.joint_plan_on, days.first_deal_on, days.first_closed_won_on) > 0)
			order by runway.opened_at
			limit :batch
			""")
	List<UUID> findUnconfirmed(Instant openedBefore, int batch);

	/** Runways that have ended while their process goes on. */
	@Query("select r from Runway r where r.ending.endedOn is not null and r.closedOutAt is null "
			+ "and r.startedAt is not null and r.ending.endedAt < ?1 order by r.ending.endedAt")
	List<Runway> findLeaving(Instant endedBefore, Limit limit);

}
