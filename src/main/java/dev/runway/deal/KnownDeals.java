package dev.runway.deal;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes deals from the files of other systems, many at a time and as often as they come. */
@Service
@Transactional
public class KnownDeals {

	/**
	 * Takes each deal as it is given, and returns in the same order what became of it. One that is wrong, or that the
	 * partner may not register, is refused and keeps nobody else's out. Within a call no key may stand twice.
	 */
	public List<Taken> take(List<KnownDeal> deals, String by) {
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
