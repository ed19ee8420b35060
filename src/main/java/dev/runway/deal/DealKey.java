package dev.runway.deal;

/** How the system that a deal comes from names it. */
public record DealKey(String sourceSystem, String externalId) {

	@Override
	public String toString() {
		return sourceSystem + "/" + externalId;
	}

}
