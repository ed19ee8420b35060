package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.certification.SellingRight.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a partner may sell on a day, and keeps every change of its rights out until whoever asks has committed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SellingGate {

	private final Gates gates;

	private final SellingRightLedger ledger;

	private final Certificates certificates;

	SellingGate(Gates gates, SellingRightLedger ledger, Certificates certificates) {
		this.gates = gates;
		this.ledger = ledger;
		this.certificates = certificates;
	}

	public Answer ask(UUID partnerId, LocalDate on) {
		var row = gates.lock(partnerId);
		var gate = Optional.ofNullable(row.requirement())
			.map(requirement -> new Gate(requirement, certificates.of(partnerId)));
		var entries = ledger.of(partnerId);
		var right = entries.stream().filter(each -> !each.effectiveOn().isAfter(on)).reduce((earlier, later) -> later);
		if (right.filter(each -> each.state() == State.GRANTED && !lapsed(gate, each, on)).isPresent()) {
			return Answer.OPEN;
		}
		if (right.filter(each -> each.state() == State.WITHDRAWN).isPresent()) {
			return new Answer(false, "its partnership ended on %s".formatted(right.get().effectiveOn()), List.of());
		}
		return gate.map(known -> closed(known.standing(Objects.requireNonNull(row.signedOn()), on)))
			.orElseGet(() -> new Answer(false, "its runway has not started yet", List.of()));
	}

	/** Rights that certificates carried do not outlive them, also before anybody has recorded the suspension. */
	private static boolean lapsed(Optional<Gate> gate, SellingRight granted, LocalDate on) {
		return gate.filter(known -> known.metOn(granted.effectiveOn()) && !known.metOn(on)).isPresent();
	}

	private static Answer closed(Standing standing) {
		var shortages = Stream.of(new Shortage(Role.SALES, standing.required().salesReps(), standing.salesReps()),
				new Shortage(Role.SE, standing.required().salesEngineers(), standing.salesEngineers()))
			.filter(each -> each.certified() < each.required())
			.toList();
		return new Answer(false, standing.words(), shortages);
	}

	/**
	 * Whether the partner may sell.
	 *
	 * @param reason why not, without a full stop
	 * @param shortages the roles of which too few are certified
	 */
	public record Answer(boolean open, String reason, List<Shortage> shortages) {

		static final Answer OPEN = new Answer(true, "", List.of());

	}

	/** How many reps of a role there have to be, and how many there are. */
	public record Shortage(Role role, int required, int certified) {
	}

}
