package dev.runway.deal;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes deals from the files of other systems, many at a time and as often as they come. */
@Service
@Transactional
public class KnownDeals {

	/**
	 * Takes deals of one load as they are given, and returns in the same order what became of each. One that is wrong, or
	 * that the partner may not register, is refused and keeps no other out. Within a call no key may stand twice.
	 */
	public List<Taken> take(UUID loadId, List<KnownDeal> deals, String by) {
		throw new UnsupportedOperationException("Not yet");
	}

	/**
	 * Says that a load is complete, within the transaction that completes it: which deal was a partner's first is known
	 * only then.
	 */
	public void finish(UUID loadId) {
		throw new UnsupportedOperationException("Not yet");
	}

	/**
	 * What became of one of them.
	 *
	 * @param problems why it was refused, in whole sentences; empty unless it was
	 */
	public record Taken(Outcome outcome, List<String> problems) {
	}

	/** Whether something changed. */
	public enum Outcome {

		ADDED, UPDATED, UNCHANGED, REFUSED

	}

}
