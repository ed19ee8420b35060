package dev.runway.engine;

import java.time.Instant;
import java.util.Optional;

/** An engine that has lost its data, or that was replaced by another one: no process leads any partner, until somebody has them started again. */
public interface LostEngine {

	/** Since when that is known; none while the engine has what was deployed to it. */
	Optional<Instant> lostSince();

	/** Has the models deployed and every running partner started again from its facts; says whether there was anything to decide. */
	boolean restart(String by, String reason);

}
