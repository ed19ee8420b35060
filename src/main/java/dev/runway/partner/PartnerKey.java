package dev.runway.partner;

/** How the system that a partner comes from names it. */
public record PartnerKey(String sourceSystem, String externalId) {

	@Override
	public String toString() {
		return sourceSystem + "/" + externalId;
	}

}
