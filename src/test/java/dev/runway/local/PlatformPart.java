package dev.runway.local;

import java.util.Set;

/** A part of the platform, in the order in which they start; they stop in the reverse. */
public enum PlatformPart {

	POSTGRES("PostgreSQL"), OPENSEARCH("OpenSearch"), BROKER("Zeebe broker"), OPERATE("Operate"), TASKLIST("Tasklist");

	private final String title;

	PlatformPart(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	/** What has to be ready before this part can start. */
	Set<PlatformPart> needs() {
		return switch (this) {
			case POSTGRES, OPENSEARCH -> Set.of();
			case BROKER, OPERATE, TASKLIST -> Set.of(OPENSEARCH);
		};
	}

}
