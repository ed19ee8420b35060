package dev.runway.dashboard;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people watch the instances.
 *
 * @param operate where Operate is; none where the engine has none
 */
@ConfigurationProperties("runway.links")
public record OperateLinks(@Nullable URI operate) {

	/** Whether there is an Operate. */
	public boolean watchable() {
		return operate != null && !operate.toString().isBlank();
	}

	/** Where Operate shows a process instance; none where there is no Operate. */
	public Optional<URI> instance(long processInstanceKey) {
		return watchable() ? Optional.of(URI.create("%s/processes/%d".formatted(operate, processInstanceKey))) : Optional.empty();
	}
}
