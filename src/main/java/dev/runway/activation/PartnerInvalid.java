package dev.runway.activation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;

/** A partner cannot be signed as it was typed: partner operations get a task with the reasons. */
class PartnerInvalid extends BusinessError {

	PartnerInvalid(List<String> problems, Instant correctionDueAt) {
		super("PARTNER_INVALID", String.join(" ", problems),
				Map.of("correction", String.join(" ", problems), "correctionDueAt", correctionDueAt));
	}

}
