package dev.runway.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the system that a deal comes from names it. */
@Embeddable
public record DealKey(@Column(updatable = false) String sourceSystem, @Column(updatable = false) String externalId) {

	@Override
	public String toString() {
		return sourceSystem + "/" + externalId;
	}

}
