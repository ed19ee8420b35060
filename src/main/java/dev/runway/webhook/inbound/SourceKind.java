package dev.runway.webhook.inbound;

/** How a sender proves that it is the one. */
public enum SourceKind {

	/** Standard Webhooks: signed with its id and its time. */
	STANDARD("Standard Webhooks"),

	/** A secret of its own in the header {@code X-Runway-Secret}, such as of a call-out of a Salesforce flow; the body has its id and time. */
	SHARED_SECRET("A shared secret (Salesforce)");

	private final String label;

	SourceKind(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

}
