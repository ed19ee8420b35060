package dev.runway.engine.zeebe;

import java.time.Instant;

/** A model as the application deployed it last: its content, and the version that the engine gave it. */
record DeployedModel(String file, String content, long key, int version, Instant deployedAt) {

	/** The id of the process, table or form, after which its file is named. */
	String id() {
		return file.substring(0, file.lastIndexOf('.'));
	}

}
