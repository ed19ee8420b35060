package dev.runway.tasks;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people complete their tasks.
 *
 * @param tasks where links lead
 * @param tasklist where Tasklist is
 */
@ConfigurationProperties("runway.links")
record TaskSettings(@DefaultValue("RUNWAY") Place tasks, @DefaultValue("http://localhost:8082/tasklist") URI tasklist) {

	/** One of the two ways to complete a task. */
	enum Place {

		RUNWAY, TASKLIST

	}

	/** The address of a task in Tasklist. */
	URI inTasklist(long key) {
		return URI.create(tasklist + "/" + key);
	}

	/** Where a link to a task leads. */
	URI of(long key) {
		return tasks == Place.TASKLIST ? inTasklist(key) : URI.create("/tasks/" + key);
	}

	/** Where people see all their tasks. */
	URI all() {
		return tasks == Place.TASKLIST ? URI.create(tasklist + "?filter=assigned-to-me") : URI.create("/tasks");
	}

}
