package dev.runway.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote of a partner, as the reasons for another owner or another tier and as notes, and the one way to take words out of it. */
@Service
@Transactional
public class GivenReasons {

	private final ChangeLog log;

	GivenReasons(ChangeLog log) {
		this.log = log;
	}

	@Transactional(readOnly = true)
	public List<Given> of(UUID partnerId) {
		return log.reasons(partnerId);
	}

	/** Writes each reason anew that the operator changes. */
	public void rewrite(UUID partnerId, UnaryOperator<String> words) {
		log.reasons(partnerId).forEach(given -> {
			var anew = words.apply(given.text());
			if (!anew.equals(given.text())) {
				log.rewrite(given.id(), anew);
			}
		});
	}

	/**
	 * A text as it was written.
	 *
	 * @param what it is, in words
	 */
	public record Given(UUID id, String what, String text, Instant at) {
	}

}
