package dev.runway.engine;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What tells whether the engine is there, goes by our time, and has workers for all that it asks for; to be reached outside any transaction. */
public interface EngineVitals {

	/** Whether it answers. */
	boolean reachable();

	/** How far its clock is ahead of ours, and below zero how far behind; none before it has handed out a job. */
	@Nullable Duration ahead();

	/**
	 * The job types that the newest versions of our processes ask for and that no worker of ours takes. An engine that is away is
	 * reported by an {@link EngineUnavailableException}.
	 */
	List<String> unworkedJobTypes();

}
