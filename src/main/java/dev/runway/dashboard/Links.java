package dev.runway.dashboard;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people work.
 *
 * @param tasks which of the two they complete their tasks in, "runway" or "tasklist"
 * @param tasklist where Tasklist is
 * @param operate where they watch the instances; none where the engine has no Operate
 * @param publicUrl where they reach Runway itself, which is what links in mails begin with
 */
@ConfigurationProperties("runway.links")
public record Links(@Nullable String tasks, URI tasklist, @Nullable URI operate, URI publicUrl) {

	/** Where people see all their tasks. */
	public URI myTasks() {
		return "tasklist".equalsIgnoreCase(tasks) ? tasklist : URI.create("/tasks");
	}

	/** Whether there is an Operate. */
	public boolean watchable() {
		return operate != null && !operate.toString().isBlank();
	}

	/** Where Operate shows a process instance; none where there is no Operate. */
	public Optional<URI> instance(long processInstanceKey) {
		return watchable() ? Optional.of(URI.create("%s/processes/%d".formatted(operate, processInstanceKey))) : Optional.empty();
	}
}
