package dev.runway.deal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.runway.programme.Refused;

/** What can be done with a deal, and from which states on. */
public enum DealStep {

	REVIEW("review", DealState.SUBMITTED),
	APPROVE("approval", DealState.SUBMITTED, DealState.UNDER_REVIEW),
	REJECT("rejection", DealState.SUBMITTED, DealState.UNDER_REVIEW),
	CANCEL("cancellation", DealState.SUBMITTED, DealState.UNDER_REVIEW, DealState.APPROVED),
	EXTEND("extension", DealState.SUBMITTED, DealState.UNDER_REVIEW, DealState.APPROVED),
	/** Also for a deal that was won, on a day before. */
	PROGRESS("progressions", DealState.SUBMITTED, DealState.UNDER_REVIEW, DealState.APPROVED, DealState.EXPIRED,
			DealState.WON),
	/** What happened in the market is a fact, whether or not the registration still stood. */
	WIN("win", DealState.SUBMITTED, DealState.UNDER_REVIEW, DealState.APPROVED, DealState.EXPIRED),
	LOSE("loss", DealState.SUBMITTED, DealState.UNDER_REVIEW, DealState.APPROVED, DealState.EXPIRED);

	private final String path;

	private final Set<DealState> from;

	DealStep(String path, DealState... from) {
		this.path = path;
		this.from = Set.of(from);
	}

	/** What a deal in this state can be sent to, as the paths of the doors call it. */
	public static List<String> possibleIn(DealState state) {
		return Arrays.stream(values()).filter(step -> step.from.contains(state)).map(step -> step.path).toList();
	}

	/** What can be done with a deal as it stands; a referral has no last day that could be moved. */
	public static List<String> possibleWith(Deal deal) {
		return possibleIn(deal.state()).stream().filter(path -> deal.kind() != DealKind.REFERRAL || !path.equals(EXTEND.path)).toList();
	}

	boolean isPossibleIn(DealState state) {
		return from.contains(state);
	}

	/** Refuses the step in a state in which it cannot be, and says which ones can. */
	void check(DealState state) {
		if (!isPossibleIn(state)) {
			var possible = possibleIn(state);
			throw new Refused(Refused.Kind.CONFLICT, "The deal is %s, and this cannot be any more. Possible now: %s."
				.formatted(state.label(), possible.isEmpty() ? "nothing" : String.join(", ", possible)),
					Map.of("state", state, "possible", possible));
		}
	}

}
