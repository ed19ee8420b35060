package dev.runway.runway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Partner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to runways: finds them, and tells what they have reached. */
@Service
@Transactional(readOnly = true)
public class RunwayDirectory {

	private final Runways runways;

	private final Milestones milestones;

	RunwayDirectory(Runways runways, Milestones milestones) {
		this.runways = runways;
		this.milestones = milestones;
	}

	public Runway runway(UUID runwayId) {
		return runways.known(runwayId);
	}

	public Optional<Runway> find(UUID runwayId) {
		return runways.findById(runwayId);
	}

	/** Reads a runway for a change of what hangs on it: who else wants to change it waits until the transaction is over. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Runway locked(UUID runwayId) {
		return runways.locked(runwayId);
	}

	/** The same for the open runway of a partner, or else its last. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Runway lockedOf(Partner partner) {
		return runways.lockedOf(partner);
	}

	/** The open runway of a partner, or the last one that has ended. */
	public Runway runwayOf(UUID partnerId) {
		return findRunwayOf(partnerId)
			.orElseThrow(() -> new IllegalStateException("Partner %s has no runway".formatted(partnerId)));
	}

	public Optional<Runway> findRunwayOf(UUID partnerId) {
		return runways.findFirstByPartnerIdOrderByOpenedAtDesc(partnerId);
	}

	/** All runways of a partner, the last one first. */
	public List<Runway> runwaysOf(UUID partnerId) {
		return runways.findByPartnerIdOrderByOpenedAtDesc(partnerId);
	}

	/** The runways of one load whose signature was already past. */
	public List<Runway> takenOver(UUID takeoverId) {
		return runways.findByTakeoverId(takeoverId).stream().filter(Runway::takenOver).toList();
	}

	public List<ReachedMilestone> milestones(UUID runwayId) {
		return milestones.of(runwayId);
	}

	/** The milestones that are reached, in the order in which they were. */
	public List<Milestone> reached(UUID runwayId) {
		return milestones.of(runwayId).stream().map(ReachedMilestone::milestone).toList();
	}

}
