package dev.runway.engine.zeebe;

import java.util.List;

/**
 * A version of a model that somebody else has deployed after ours.
 *
 * @param changes what differs from ours, in words; empty when the engine does not tell
 */
public record NewerVersion(String file, int ours, int theirs, List<String> changes) {
}
