package dev.runway.intake.dialect;

/**
 * Salesforce writes an id with 15 characters, where case counts, or with three more that say which of them are capitals.
 * Both are the same id; Runway keeps the long one.
 */
final class SalesforceId {

	private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

	private static final int SHORT = 15, CHUNK = 5;

	private SalesforceId() {
	}

	/** Anything else than a short id stays as it is. */
	static String lengthened(String id) {
		if (!id.matches("[A-Za-z0-9]{%d}".formatted(SHORT))) {
			return id;
		}
		var suffix = new StringBuilder(id);
		for (int chunk = 0; chunk < SHORT; chunk += CHUNK) {
			int capitals = 0;
			for (int position = 0; position < CHUNK; position++) {
				capitals |= Character.isUpperCase(id.charAt(chunk + position)) ? 1 << position : 0;
			}
			suffix.append(SUFFIXES.charAt(capitals));
		}
		return suffix.toString();
	}

}
