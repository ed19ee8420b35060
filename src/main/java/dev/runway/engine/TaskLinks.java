package dev.runway.engine;

import java.net.URI;
import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where links to tasks lead.
 *
 * @param tasks where people complete their tasks
 * @param tasklist where Tasklist is
 * @param publicUrl where people reach Runway itself, with which its links in mails begin
 */
@ConfigurationProperties("runway.links")
public record TaskLinks(@DefaultValue("RUNWAY") Place tasks, @DefaultValue("http://localhost:8082/tasklist") URI tasklist,
		@DefaultValue("http://localhost:8090") URI publicUrl) {

	/** One of the two ways to complete a task. */
	public enum Place {

		RUNWAY, TASKLIST

	}

	/** The address of a task in Tasklist. */
	public URI inTasklist(long key) {
		return URI.create(tasklist + "/" + key);
	}

	/** Where a link to a task leads. */
	public URI of(long key) {
		return tasks == Place.TASKLIST ? inTasklist(key) : URI.create("/tasks/" + key);
	}

	/** Where people see all their tasks. */
	public URI all() {
		return tasks == Place.TASKLIST ? URI.create(tasklist + "?filter=assigned-to-me") : URI.create("/tasks");
	}

	/** Leads to the open task of a step, whichever it is when somebody follows the link: a milestone, HELP, DECISION, or NEXT for the first milestone that has one. */
	public static URI step(UUID runwayId, String step) {
		return URI.create("/tasks/%s/%s".formatted(runwayId, step));
	}

	/** A link as it stands in a mail. */
	public String mailed(URI link) {
		return link.isAbsolute() ? link.toString() : publicUrl + link.toString();
	}

}
