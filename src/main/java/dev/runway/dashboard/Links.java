package dev.runway.dashboard;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people work.
 *
 * @param tasks which of the two they complete their tasks in, "runway" or "tasklist"
 * @param tasklist where Tasklist is
 * @param operate where they watch the instances
 * @param publicUrl where they reach Runway itself, which is what links in mails begin with
 */
@ConfigurationProperties("runway.links")
record Links(@Nullable String tasks, URI tasklist, URI operate, URI publicUrl) {

	/** Where people see all their tasks. */
	public URI myTasks() {
		return "tasklist".equalsIgnoreCase(tasks) ? tasklist : URI.create("/tasks");
	}

}
