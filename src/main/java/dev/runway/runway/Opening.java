package dev.runway.runway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A partner signed, or signed again: the one command that opens a runway, through whatever door.
 *
 * @param reached what the partner has reached before, of which nobody has to hear
 * @param loadId the load that the partner came with; none where it signed by itself
 */
public record Opening(UUID partnerId, LocalDate signedOn, List<ReportedMilestone> reached, @Nullable UUID loadId, Recorded recorded) {

	/** A partner that came with a load. */
	public static Opening of(Partner partner, List<ReportedMilestone> reached, UUID loadId, Recorded recorded) {
		return new Opening(partner.id(), partner.signedOn(), reached, loadId, recorded);
	}

	/** A partner that signed by itself on a day. */
	static Opening of(UUID partnerId, LocalDate signedOn, Recorded recorded) {
		return new Opening(partnerId, signedOn, List.of(), null, recorded);
	}

	boolean byItself() {
		return loadId == null;
	}

}
