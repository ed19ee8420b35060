package dev.runway.deal;

import java.util.List;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deal that somebody told of.
 *
 * @param deal as it stands; none where it was refused or would be added
 * @param refusals all that speaks against it; empty unless it was refused
 */
public record Taken(Effect effect, @Nullable Deal deal, List<Refused> refusals) {

	/** Why it was refused, in whole sentences. */
	public List<String> problems() {
		return refusals.stream().map(refused -> String.valueOf(refused.getMessage())).toList();
	}

	/** Whether something changed. */
	public enum Effect {

		ADDED, UPDATED, UNCHANGED, REFUSED

	}

}
