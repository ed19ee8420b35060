package dev.runway.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.runway.certification.GateKeeper.Entered;
import dev.runway.certification.SellingRight.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a partner may sell on a day, and keeps every change of its rights out until whoever asks has committed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SellingGate {

	private final GateKeeper keeper;

	private final SellingRightLedger ledger;

	SellingGate(GateKeeper keeper, SellingRightLedger ledger) {
		this.keeper = keeper;
		this.ledger = ledger;
	}

	public Answer ask(UUID partnerId, LocalDate on) {
		var question = new Question(partnerId, on);
		return Objects.requireNonNull(ask(List.of(question)).get(question));
	}

	/** Answers many questions at once. */
	public Map<Question, Answer> ask(Collection<Question> questions) {
		var answers = new LinkedHashMap<Question, Answer>();
		if (!questions.isEmpty()) {
			var entered = keeper.enter(questions.stream().map(Question::partnerId).distinct().sorted().toList());
			questions.forEach(question -> answers.computeIfAbsent(question,
					each -> answer(Objects.requireNonNull(entered.get(each.partnerId())), each.on())));
		}
		return answers;
	}

	private Answer answer(Entered entered, LocalDate on) {
		return answer(entered, ledger.of(entered.partnerId()), on);
	}

	/** @param rights what became of the rights, the first change first */
	static Answer answer(Entered entered, List<SellingRight> rights, LocalDate on) {
		var state = rights.stream()
			.filter(right -> !right.effectiveOn().isAfter(on))
			.reduce((earlier, later) -> later)
			.map(SellingRight::state);
		if (state.filter(State.GRANTED::equals).isPresent()) {
			return Answer.OPEN;
		}
		var gate = entered.gate();
		if (gate.endedOn() != null && !gate.endedOn().isAfter(on)) {
			return new Answer(false, "its partnership ended on %s".formatted(gate.endedOn()), List.of());
		}
		if (gate.requirement() == null) {
			return new Answer(false, "its runway has not started yet", List.of());
		}
		var standing = new Gate(gate.requirement(), entered.roster().certificates())
			.standing(Objects.requireNonNull(gate.signedOn()), on);
		return new Answer(false, standing.words(), standing.missing());
	}

	/** Whether a partner may sell on a day. */
	public record Question(UUID partnerId, LocalDate on) {
	}

	/**
	 * Whether the partner may sell.
	 *
	 * @param reason why not, without a full stop
	 * @param missing the roles of which too few are certified
	 */
	public record Answer(boolean open, String reason, List<MissingRole> missing) {

		static final Answer OPEN = new Answer(true, "", List.of());

	}

}
