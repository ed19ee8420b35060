package dev.runway.deal;

import java.time.LocalDate;
import java.util.Map;

import dev.runway.certification.SellingGate;
import dev.runway.programme.Refused;

/** A partner without selling rights wants to register a deal; that it was refused stays recorded. */
public class SellingRightsMissing extends Refused {

	private final String reason;

	SellingRightsMissing(LocalDate on, SellingGate.Answer answer) {
		super(Kind.CONFLICT, sentence(on, answer), Map.of("missing", answer.missing()));
		this.reason = answer.reason();
	}

	/** Why the partner may not sell, without a full stop. */
	String reason() {
		return reason;
	}

	static String sentence(LocalDate on, SellingGate.Answer answer) {
		return "The partner has no selling rights on %s: %s. A referral is accepted at any time.".formatted(on,
				answer.reason());
	}

}
