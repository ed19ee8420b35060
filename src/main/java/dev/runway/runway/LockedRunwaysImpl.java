package dev.runway.runway;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Locks the row first and reads it after, so that what was read before is never mistaken for what is there. */
class LockedRunwaysImpl implements LockedRunways {

	private final EntityManager entities;

	LockedRunwaysImpl(EntityManager entities) {
		this.entities = entities;
	}

	@Override
	public Runway locked(UUID id) {
		var runway = entities.find(Runway.class, id);
		if (runway == null) {
			throw new IllegalStateException("Runway %s is unknown".formatted(id));
		}
		entities.flush();
		entities.refresh(runway, LockModeType.PESSIMISTIC_WRITE);
		return runway;
	}

}
